package se.bistand.payout.answers;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.function.Consumer;
import se.bistand.payout.domain.Amounts;
import se.bistand.payout.domain.BankAnswer;

/// Reads a debit credit notification (camt.054, versions 02 to 14): what the bank has booked on the account.
///
/// A booked debit is a payment carried out; a credit that names one of our references is a payment that came back.
/// Credits without any sign of a return are other income of the municipality and not ours to judge.
final class Camt054 implements BankXml.Listener {
    private static final String ACCOUNT = "/BkToCstmrDbtCdtNtfctn/Ntfctn/Acct/Id/IBAN";
    private static final String ENTRY = "/BkToCstmrDbtCdtNtfctn/Ntfctn/Ntry";
    private static final String ONE = ENTRY + "/NtryDtls/TxDtls";

    private static final class Detail {
        String endToEndId = "";
        String instruction = "";
        String amount = "";
        String reason = "";
        boolean returned;
    }

    private final Consumer<BankAnswer> answers;
    private final Consumer<String> account;
    private final List<Detail> details = new ArrayList<>();
    private Detail detail = new Detail();
    private String amount = "";
    private String direction = "";
    private String status = "";
    private String reference = "";
    private Optional<LocalDate> bookedOn = Optional.empty();
    private boolean returned;

    private Camt054(Consumer<BankAnswer> answers, Consumer<String> account) {
        this.answers = answers;
        this.account = account;
    }

    /// @param account told of the IBAN of the account that the next answers are about
    static void read(BankXml xml, Consumer<BankAnswer> answers, Consumer<String> account) {
        xml.read(new Camt054(answers, account));
    }

    @Override
    public void starts(String path) {
        if (path.equals(ENTRY)) {
            details.clear();
            amount = "";
            direction = "";
            status = "";
            reference = "";
            bookedOn = Optional.empty();
            returned = false;
        } else if (path.equals(ONE)) {
            detail = new Detail();
        }
    }

    @Override
    public void ends(String path, String text) {
        switch (path) {
            case ACCOUNT -> account.accept(text);
            case ENTRY + "/Amt" -> amount = text;
            case ENTRY + "/CdtDbtInd" -> direction = text;
            case ENTRY + "/RvslInd" -> returned |= text.equals("true") || text.equals("1");
            // version 02 has the code as text of Sts, later ones in an element of its own
            case ENTRY + "/Sts", ENTRY + "/Sts/Cd" -> status = text.isEmpty() ? status : text;
            case ENTRY + "/BookgDt/Dt", ENTRY + "/BookgDt/DtTm" -> bookedOn = Optional.of(BankXml.date(text));
            case ENTRY + "/NtryRef", ENTRY + "/AcctSvcrRef" -> reference = text;
            case ENTRY + "/BkTxCd/Domn/Fmly/SubFmlyCd" -> returned |= text.equals("RRTN");
            case ONE + "/Refs/EndToEndId" -> detail.endToEndId = text;
            case ONE + "/Refs/InstrId" -> detail.instruction = text;
            case ONE + "/Amt", ONE + "/AmtDtls/TxAmt/Amt" -> detail.amount = text;
            case ONE + "/BkTxCd/Domn/Fmly/SubFmlyCd" -> detail.returned |= text.equals("RRTN");
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
            answers.accept(new BankAnswer.BookedWithoutReference(
                    Amounts.ore(amount), Optional.of(reference).filter(r -> !r.isEmpty())));
        }
        var day = bookedOn.orElseThrow(() -> new BankXml.Unreadable("a booking without a day"));
        for (var one : details) {
            var id = referenceOf(one);
            if (id.isEmpty()) {
                answers.accept(new BankAnswer.BookedWithoutReference(
                        amountOf(one), Optional.of(reference).filter(r -> !r.isEmpty())));
            } else {
                answers.accept(new BankAnswer.Booked(id, amountOf(one), day));
            }
        }
    }

    private void credit() {
        for (var one : details) {
            var id = referenceOf(one);
            if (!id.isEmpty() && (returned || one.returned || !one.reason.isEmpty())) {
                answers.accept(new BankAnswer.Returned(id, amountOf(one), one.reason.isEmpty() ? "NARR" : one.reason));
            }
        }
    }

    private OptionalLong amountOf(Detail one) {
        // An entry about one payment often gives its amount only once.
        return Amounts.ore(one.amount.isEmpty() && details.size() == 1 ? amount : one.amount);
    }

    private static String referenceOf(Detail one) {
        return one.endToEndId.isEmpty() || one.endToEndId.equals("NOTPROVIDED") ? one.instruction : one.endToEndId;
    }
}
