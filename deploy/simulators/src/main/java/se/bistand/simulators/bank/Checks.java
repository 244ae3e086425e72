package se.bistand.simulators.bank;

import java.math.BigDecimal;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import se.bistand.simulators.bank.Ledger.Outcome;
import se.bistand.simulators.bank.PaymentFile.Payment;

/// What this bank checks: the file as a whole, then each payment. Reasons are ISO 20022 status reason codes.
final class Checks {
    private static final int LONGEST_ID = 35;

    private Checks() {}

    /// The reason to refuse the whole file, or null.
    static @Nullable String file(PaymentFile file) {
        if (!file.wellFormed || file.format().isEmpty() || !isId(file.messageId)) return "FF01";
        if (!file.statedCount.equals(Integer.toString(file.payments.size())) || file.payments.isEmpty()) return "AM18";
        if (file.payments.stream().anyMatch(payment -> payment.amountOre() < 0)) return "AM12";
        return sumAgrees(file) ? null : "AM10";
    }

    static List<Outcome> payments(PaymentFile file, Ledger ledger, Set<String> badAccounts) {
        var inThisFile = new HashSet<String>();
        return file.payments.stream()
                .map(payment -> new Outcome(
                        payment.endToEndId(), payment.amountOre(), reason(payment, inThisFile, ledger, badAccounts)))
                .toList();
    }

    private static @Nullable String reason(
            Payment payment, Set<String> inThisFile, Ledger ledger, Set<String> badAccounts) {
        if (!isId(payment.endToEndId())) return "FF01";
        if (!inThisFile.add(payment.endToEndId()) || ledger.hasPaid(payment.endToEndId())) return "DU04";
        if (payment.amountOre() == 0) return "AM01";
        if (payment.account().isEmpty() || isBad(payment.account(), badAccounts)) return "AC01";
        return null;
    }

    /// An account is named with its clearing number ("5000 1111116") or without ("1111116").
    private static boolean isBad(String account, Set<String> badAccounts) {
        return badAccounts.contains(account) || badAccounts.contains(account.substring(account.indexOf(' ') + 1));
    }

    private static boolean sumAgrees(PaymentFile file) {
        try {
            return new BigDecimal(file.statedSum).compareTo(BigDecimal.valueOf(file.sumOre(), 2)) == 0;
        } catch (NumberFormatException e) {
            return false;
        }
    }

    private static boolean isId(String id) {
        return !id.isBlank() && id.length() <= LONGEST_ID;
    }
}
