package se.bistand.payout.domain;

import java.time.LocalDate;
import java.util.Collection;
import java.util.Optional;
import java.util.OptionalLong;

/// One statement of the bank, out of a pain.002 or camt.054.
public sealed interface BankAnswer {
    /// About a whole file: goes for every payment in it that nothing else is said about.
    ///
    /// @param messageId `MsgId` of our file
    record FileStatus(String messageId, Status status, String reason) implements BankAnswer {}

    /// About one payment group of a file: goes for every payment in it that nothing is said about by itself.
    ///
    /// @param messageId `MsgId` of our file
    /// @param groupId `PmtInfId` of the group
    record GroupStatus(String messageId, String groupId, Status status, String reason) implements BankAnswer {}

    /// About one payment.
    record PaymentStatus(String endToEndId, Status status, String reason) implements BankAnswer {}

    /// The account was debited. The amount is empty when the notice gives none that can be read.
    record Booked(String endToEndId, OptionalLong amountOre, LocalDate bookedOn, Entry entry) implements BankAnswer {}

    /// The money came back.
    record Returned(String endToEndId, OptionalLong amountOre, String reason, Entry entry) implements BankAnswer {}

    /// The bank takes a return back: what came back has left the account again.
    record ReturnReversed(String endToEndId, OptionalLong amountOre, Entry entry) implements BankAnswer {}

    /// Money came in under the reference of a payment, without any sign that it is the payment that came back.
    record Credited(String endToEndId, OptionalLong amountOre) implements BankAnswer {}

    /// An entry in the bank's books that cannot be led back to payments of ours.
    ///
    /// @param kind why not
    /// @param amountOre of the entry, empty when it gives none that can be read
    /// @param expectedOre what it should have been, in öre; 0 when nothing is known
    /// @param entry its reference or number, when it has one
    record UnclearEntry(Judgement.Difference kind, OptionalLong amountOre, long expectedOre, Optional<String> entry)
            implements BankAnswer {}

    /// How the bank has it in its books.
    ///
    /// @param reference tells this booking of a payment from any other of the same payment; every time the same
    /// @param currency ISO 4217 code of the amount, empty when none is given
    record Entry(String reference, String currency) {
        /// Whether the amount is in kronor, which all our payments are.
        public boolean isKronor() {
            return currency.equals("SEK");
        }
    }

    /// What a bank's status code means to us.
    enum Status {
        ACCEPTED,
        REJECTED,
        /// Nothing to act on: received, pending, partly; or a second copy of something the bank already has.
        NOTED;

        /// @param code ISO 20022 external status code, such as `ACSP`
        /// @param reasons ISO 20022 external status reason codes, in any order
        public static Status of(String code, Collection<String> reasons) {
            return switch (code) {
                case "ACCP", "ACTC", "ACSP", "ACSC", "ACWC", "ACWP", "ACCC", "ACFC" -> ACCEPTED;
                // The bank refuses the second copy of a file it has. The first copy stands, so no payment is refused.
                case "RJCT" -> reasons.stream().anyMatch(Status::isDuplicate) ? NOTED : REJECTED;
                default -> NOTED;
            };
        }

        private static boolean isDuplicate(String reason) {
            return switch (reason) {
                case "AM05", "DU01", "DU02", "DU03", "DU04", "DU05", "DUPL" -> true;
                default -> false;
            };
        }
    }
}
