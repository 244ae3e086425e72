package se.bistand.payout.answers;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.function.Consumer;
import se.bistand.payout.domain.Amounts;
import se.bistand.payout.domain.BankAnswer;
import se.bistand.payout.domain.Judgement;
import se.bistand.payout.domain.PaymentId;

/// Reads a debit credit notification (camt.054, versions 02 to 14): what the bank has booked on the account.
///
/// A booked debit is a payment carried out; a credit with any sign of a return is a payment that came back. A
/// credit without one that names what can be a payment of ours is told as it is; other income of the municipality
/// is not ours to judge. An entry that is not the sum of its details says nothing certain about any of them.
final class Camt054 implements BankXml.Listener {
    private static final String NOTICE = "/BkToCstmrDbtCdtNtfctn/Ntfctn";
    private static final String ACCOUNT = NOTICE + "/Acct/Id/IBAN";
    private static final String ENTRY = NOTICE + "/Ntry";
    private static final String ONE = ENTRY + "/NtryDtls/TxDtls";

    private static final int LONGEST_REFERENCE = 140;

    private static final class Detail {
        String endToEndId = "";
        String instruction = "";
        String amount = "";
        String currency = "";
        String reference = "";
        String reason = "";
        boolean returned;
    }

    private final Consumer<BankAnswer> answers;
    private final Consumer<String> account;
    private final String identity;
    private final List<Detail> details = new ArrayList<>();
    private Detail detail = new Detail();
    private final Map<String, Integer> named = new HashMap<>();
    private int position;
    private String notice = "";
    private String amount = "";
    private String currency = "";
    private String direction = "";
    private String status = "";
    private String reference = "";
    private String ownReference = "";
    private Optional<LocalDate> bookedOn = Optional.empty();
    private boolean returned;
    private boolean reversal;

    private Camt054(String identity, Consumer<BankAnswer> answers, Consumer<String> account) {
        this.identity = identity;
        this.answers = answers;
        this.account = account;
    }

    /// @param identity of the file, which tells its entries from others where the bank has given them no reference
    /// @param account told of the IBAN of the account that the next answers are about, empty when none is given
    static void read(BankXml xml, String identity, Consumer<BankAnswer> answers, Consumer<String> account) {
        xml.read(new Camt054(identity, answers, account));
    }

    @Override
    public void starts(String path, String ccy) {
        if (path.equals(ENTRY)) {
            details.clear();
            named.clear();
            position++;
            amount = "";
            currency = "";
            direction = "";
            status = "";
            reference = "";
            ownReference = "";
            reversal = false;
            bookedOn = Optional.empty();
            returned = false;
        } else if (path.equals(ONE)) {
            detail = new Detail();
        } else if (path.equals(NOTICE)) {
            notice = "";
            account.accept("");
        } else if (path.equals(ENTRY + "/Amt")) {
            currency = ccy;
        } else if (path.equals(ONE + "/Amt") || path.equals(ONE + "/AmtDtls/TxAmt/Amt")) {
            detail.currency = ccy;
        } else if (path.equals(ONE + "/RtrInf")) {
            detail.returned = true;
        }
    }

    @Override
    public void ends(String path, String text) {
        switch (path) {
            case NOTICE + "/Id" -> notice = text;
            case ACCOUNT -> account.accept(text);
            case ENTRY + "/Amt" -> amount = text;
            case ENTRY + "/CdtDbtInd" -> direction = text;
            case ENTRY + "/RvslInd" -> reversal = text.equals("true") || text.equals("1");
            // version 02 has the code as text of Sts, later ones in an element of its own
            case ENTRY + "/Sts", ENTRY + "/Sts/Cd" -> status = text.isEmpty() ? status : text;
            case ENTRY + "/BookgDt/Dt", ENTRY + "/BookgDt/DtTm" -> bookedOn = Optional.of(BankXml.date(text));
            case ENTRY + "/NtryRef" -> ownReference = text;
            case ENTRY + "/AcctSvcrRef" -> reference = text;
            case ENTRY + "/BkTxCd/Domn/Fmly/SubFmlyCd" -> returned |= isOfReturn(text);
            case ONE + "/Refs/EndToEndId" -> detail.endToEndId = text;
            case ONE + "/Refs/InstrId" -> detail.instruction = text;
            case ONE + "/Refs/AcctSvcrRef" -> detail.reference = text;
            case ONE + "/Amt", ONE + "/AmtDtls/TxAmt/Amt" -> detail.amount = text;
            case ONE + "/BkTxCd/Domn/Fmly/SubFmlyCd" -> detail.returned |= isOfReturn(text);
            case ONE + "/RtrInf/Rsn/Cd", ONE + "/RtrInf/Rsn/Prtry" -> detail.reason = text;
            case ONE -> details.add(detail);
            case ENTRY -> entry();
            default -> {
                // balances, texts and parties
            }
        }
    }

    private void entry() {
        // Only what is booked counts: pending and information entries come again when they are.
        if (!status.equals("BOOK")) {
            return;
        }
        switch (direction) {
            case "DBIT" -> debit();
            case "CRDT" -> credit();
            default -> throw new BankXml.Unreadable("an entry that is neither debit nor credit");
        }
    }

    private void debit() {
        if (details.isEmpty()) {
            unclear(Judgement.Difference.WITHOUT_REFERENCE, Amounts.ore(amount), 0);
        }
        var day = bookedOn.orElseThrow(() -> new BankXml.Unreadable("a booking without a day"));
        if (isOtherSum()) {
            return;
        }
        for (var one : details) {
            var id = referenceOf(one);
            if (id.isEmpty()) {
                unclear(Judgement.Difference.WITHOUT_REFERENCE, amountOf(one), 0);
            } else if (reversal) {
                answers.accept(new BankAnswer.ReturnReversed(id, amountOf(one), entryOf(one, id)));
            } else {
                answers.accept(new BankAnswer.Booked(id, amountOf(one), day, entryOf(one, id)));
            }
        }
    }

    private void credit() {
        var isReturn = reversal || returned;
        if (details.isEmpty() && isReturn) {
            unclear(Judgement.Difference.RETURN_WITHOUT_REFERENCE, Amounts.ore(amount), 0);
        }
        var back = details.stream().filter(one -> isReturn || one.returned).toList();
        details.stream().filter(one -> !isReturn && !one.returned).forEach(this::income);
        if (back.isEmpty() || isOtherSum()) {
            return;
        }
        for (var one : back) {
            var id = referenceOf(one);
            if (id.isEmpty()) {
                unclear(Judgement.Difference.RETURN_WITHOUT_REFERENCE, amountOf(one), 0);
            } else {
                var reason = one.reason.isEmpty() ? "NARR" : one.reason;
                answers.accept(new BankAnswer.Returned(id, amountOf(one), reason, entryOf(one, id)));
            }
        }
    }

    private void income(Detail one) {
        var id = referenceOf(one);
        if (PaymentId.fromEndToEndId(id).isPresent()) {
            answers.accept(new BankAnswer.Credited(id, amountOf(one)));
        }
    }

    /// ISO 20022: a returned payment, or one that came back because we asked for it.
    private static boolean isOfReturn(String subFamily) {
        return subFamily.equals("RRTN") || subFamily.equals("RPCR");
    }

    /// Details in another currency or without an amount are judged each for itself.
    private boolean isOtherSum() {
        var sum = 0L;
        for (var one : details) {
            var ore = amountOf(one);
            if (ore.isEmpty() || !currencyOf(one).equals(currency)) {
                return false;
            }
            sum += ore.getAsLong();
        }
        var ofEntry = Amounts.ore(amount);
        var differs = !details.isEmpty() && !ofEntry.equals(OptionalLong.of(sum));
        if (differs) {
            unclear(Judgement.Difference.OTHER_SUM, ofEntry, sum);
        }
        return differs;
    }

    private void unclear(Judgement.Difference kind, OptionalLong ore, long expectedOre) {
        var entry = Optional.of(reference.isEmpty() ? ownReference : reference).filter(r -> !r.isEmpty());
        answers.accept(new BankAnswer.UnclearEntry(kind, ore, expectedOre, entry));
    }

    /// The bank's own reference of the entry is the same wherever it is told of. A number (`NtryRef`) is so only
    /// within its notice, and with neither it is the place in this file. A payment named twice in one entry is two
    /// bookings.
    private BankAnswer.Entry entryOf(Detail one, String id) {
        var entry = reference.isEmpty() ? one.reference : reference;
        if (entry.isEmpty()) {
            entry = ownReference.isEmpty() ? identity + "#" + position : notice + "/" + ownReference;
        }
        var times = named.merge(id.toLowerCase(Locale.ROOT), 1, Integer::sum);
        entry = times == 1 ? entry : entry + "#" + times;
        if (entry.length() > LONGEST_REFERENCE) {
            throw new BankXml.Unreadable("too long a reference");
        }
        return new BankAnswer.Entry(entry, currencyOf(one));
    }

    private OptionalLong amountOf(Detail one) {
        // An entry about one payment often gives its amount only once.
        return Amounts.ore(isAmountOfEntry(one) ? amount : one.amount);
    }

    private String currencyOf(Detail one) {
        return isAmountOfEntry(one) ? currency : one.currency;
    }

    private boolean isAmountOfEntry(Detail one) {
        return one.amount.isEmpty() && details.size() == 1;
    }

    private static String referenceOf(Detail one) {
        return one.endToEndId.isEmpty() || one.endToEndId.equals("NOTPROVIDED") ? one.instruction : one.endToEndId;
    }
}
