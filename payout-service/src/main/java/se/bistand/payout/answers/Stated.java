package se.bistand.payout.answers;

import java.util.Optional;
import java.util.OptionalLong;
import java.util.UUID;
import se.bistand.payout.domain.BankAnswer;
import se.bistand.payout.domain.PaymentId;

/// What a statement of the bank is about, and with which amount.
final class Stated {
    private Stated() {}

    /// The payment it names, when that can be one of ours.
    static Optional<UUID> payment(BankAnswer answer) {
        return PaymentId.fromEndToEndId(reference(answer));
    }

    /// The bank's words for what it is about.
    static String reference(BankAnswer answer) {
        return switch (answer) {
            case BankAnswer.PaymentStatus s -> s.endToEndId();
            case BankAnswer.Booked b -> b.endToEndId();
            case BankAnswer.Returned r -> r.endToEndId();
            case BankAnswer.ReturnReversed r -> r.endToEndId();
            case BankAnswer.Credited c -> c.endToEndId();
            case BankAnswer.FileStatus s -> s.messageId();
            case BankAnswer.GroupStatus s -> s.groupId();
            case BankAnswer.UnclearEntry u -> u.entry().orElse("-");
        };
    }

    /// In öre, empty when the bank states none.
    static OptionalLong amount(BankAnswer answer) {
        return switch (answer) {
            case BankAnswer.Booked b -> b.amountOre();
            case BankAnswer.Returned r -> r.amountOre();
            case BankAnswer.ReturnReversed r -> r.amountOre();
            case BankAnswer.Credited c -> c.amountOre();
            case BankAnswer.UnclearEntry u -> u.amountOre();
            case BankAnswer.PaymentStatus _, BankAnswer.FileStatus _, BankAnswer.GroupStatus _ -> OptionalLong.empty();
        };
    }
}
