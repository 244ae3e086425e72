package se.bistand.payout.domain;

import java.util.Set;

/// Where a payment is on its way to the household's account.
public enum PaymentState {
    /// A person must answer a question first (see [Question]); nothing is paid meanwhile.
    HELD,
    /// Waits for the next bank file.
    SCHEDULED,
    /// Stands in a stored bank file that has not been handed over.
    IN_FILE,
    /// The bank has the file.
    SENT,
    /// The bank has said that it will carry the payment out.
    ACCEPTED,
    /// The bank refused it; no money left.
    REJECTED,
    /// The bank has booked it.
    SETTLED,
    /// The money came back.
    RETURNED,
    /// A person decided that this payment shall not be made.
    CANCELLED;

    /// The states this one may become. Anything else is an error in the program or in the bank's answer.
    public Set<PaymentState> next() {
        return switch (this) {
            case HELD -> Set.of(SCHEDULED, CANCELLED);
            case SCHEDULED -> Set.of(IN_FILE, HELD);
            // The account is first read when the file is made, so a payment may leave the set again before it is
            // frozen.
            case IN_FILE -> Set.of(SENT, HELD);
            case SENT -> Set.of(ACCEPTED, REJECTED, SETTLED, RETURNED);
            // A bank may accept in the morning and refuse in the afternoon, for lack of funds for instance.
            case ACCEPTED -> Set.of(REJECTED, SETTLED, RETURNED);
            case SETTLED -> Set.of(RETURNED);
            case REJECTED, RETURNED, CANCELLED -> Set.of();
        };
    }

    public boolean mayBecome(PaymentState state) {
        return next().contains(state);
    }

    /// True as long as the payment stands in the way of another one for the same household and month.
    public boolean isLive() {
        return switch (this) {
            case HELD, SCHEDULED, IN_FILE, SENT, ACCEPTED, SETTLED -> true;
            case REJECTED, RETURNED, CANCELLED -> false;
        };
    }
}
