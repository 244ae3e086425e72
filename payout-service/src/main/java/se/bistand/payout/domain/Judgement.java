package se.bistand.payout.domain;

import java.time.LocalDate;
import java.util.Optional;
import java.util.OptionalLong;

/// What a statement of the bank does to the payment it is about.
public sealed interface Judgement {
    /// The payment changes state.
    record Moves(PaymentState to, Optional<String> reason, Optional<LocalDate> settledOn) implements Judgement {}

    /// Known already, or overtaken by something later: no harm.
    record NothingNew() implements Judgement {}

    /// The answer came before our own note that the file was handed over; it is read again when that is there.
    record TooEarly() implements Judgement {}

    /// The bank and the ledger do not agree: a person must look before the next file.
    record Differs(Difference difference) implements Judgement {}

    /// What is remembered of the bank's entries about a payment, in the direction of the one at hand.
    enum Seen {
        /// The bank has told of none before.
        NONE,
        /// It is this very entry, told of again.
        SAME,
        /// There has been another: the money has moved more than once.
        ANOTHER
    }

    /// Kinds of disagreement between the bank and the ledger.
    enum Difference {
        UNKNOWN_REFERENCE("Banken nämner en betalning som inte är vår.", "The bank names a payment that is not ours."),
        OTHER_AMOUNT("Banken har ett annat belopp.", "The bank has another amount."),
        CONTRADICTION("Bankens besked motsäger ett tidigare besked.", "The bank's notice contradicts an earlier one."),
        PAID_TWICE(
                "Banken har bokat samma betalning eller återbetalning mer än en gång.",
                "The bank has booked the same payment or return more than once."),
        RETURN_REVERSED(
                "Banken har tagit tillbaka en återbetalning.", "The bank has taken back a return of a payment."),
        REFUSED_AFTER_SENT_AGAIN(
                "Banken avvisar en fil som har förts över mer än en gång, eller något i den."
                        + " Den första kopian kan vara godtagen.",
                "The bank refuses a file that was handed over more than once, or something in it."
                        + " The first copy may stand."),
        OTHER_CURRENCY("Banken har en annan valuta.", "The bank has another currency."),
        OTHER_ACCOUNT(
                "Betalningen är bokad på ett konto som inte är kommunens.",
                "The payment is booked on an account that is not the municipality's."),
        NOT_SENT(
                "Banken nämner en betalning som aldrig har skickats.", "The bank names a payment that was never sent."),
        WITHOUT_REFERENCE(
                "En debitering saknar uppgift om betalning.", "A debit does not say which payment it is for."),
        RETURN_WITHOUT_REFERENCE(
                "En återbetalning saknar uppgift om betalning.", "A return does not say which payment it is for."),
        CREDIT_FOR_PAYMENT(
                "En insättning nämner en av våra betalningar, men sägs inte vara en återbetalning.",
                "A credit names one of our payments, and is not said to be a return."),
        OTHER_SUM(
                "En bokning har ett annat belopp än betalningarna i den tillsammans.",
                "An entry has another amount than the payments in it together."),
        UNREADABLE("Filen från banken kan inte läsas.", "The file from the bank cannot be read.");

        private final String swedish;
        private final String english;

        Difference(String swedish, String english) {
            this.swedish = swedish;
            this.english = english;
        }

        public String swedish() {
            return swedish;
        }

        public String english() {
            return english;
        }
    }

    static Judgement onStatus(PaymentState state, BankAnswer.Status status, String reason) {
        return switch (status) {
            case NOTED -> new NothingNew();
            case ACCEPTED ->
                switch (state) {
                    case SENT -> moves(PaymentState.ACCEPTED);
                    case IN_FILE -> new TooEarly();
                    case HELD, SCHEDULED, CANCELLED -> new Differs(Difference.NOT_SENT);
                    case ACCEPTED, REJECTED, SETTLED, RETURNED -> new NothingNew();
                };
            case REJECTED ->
                switch (state) {
                    case SENT, ACCEPTED -> new Moves(PaymentState.REJECTED, Optional.of(reason), Optional.empty());
                    case IN_FILE -> new TooEarly();
                    case HELD, SCHEDULED, CANCELLED -> new Differs(Difference.NOT_SENT);
                    case REJECTED, RETURNED -> new NothingNew();
                    case SETTLED -> new Differs(Difference.CONTRADICTION);
                };
        };
    }

    /// Of a file that the bank may have more than once it may speak of either copy, and refuse the later one for a
    /// reason that does not say so: what it refuses may be paid from the first.
    static Judgement onStatusOfFileSentAgain(PaymentState state, BankAnswer.Status status, String reason) {
        return switch (state) {
            case SENT, ACCEPTED, SETTLED ->
                status == BankAnswer.Status.REJECTED
                        ? new Differs(Difference.REFUSED_AFTER_SENT_AGAIN)
                        : onStatus(state, status, reason);
            case REJECTED ->
                status == BankAnswer.Status.ACCEPTED
                        ? new Differs(Difference.CONTRADICTION)
                        : onStatus(state, status, reason);
            case HELD, SCHEDULED, IN_FILE, RETURNED, CANCELLED -> onStatus(state, status, reason);
        };
    }

    /// @param seen the debits of this payment that have been judged before
    static Judgement onBooked(
            PaymentState state, long expectedOre, OptionalLong amountOre, LocalDate bookedOn, Seen seen) {
        if (!isAmount(expectedOre, amountOre)) {
            return new Differs(Difference.OTHER_AMOUNT);
        }
        if (seen != Seen.NONE) {
            return again(seen);
        }
        return switch (state) {
            case SENT, ACCEPTED -> new Moves(PaymentState.SETTLED, Optional.empty(), Optional.of(bookedOn));
            case IN_FILE -> new TooEarly();
            // Booked already, and nobody can say by which entry: not to be taken for the same.
            case SETTLED -> new Differs(Difference.PAID_TWICE);
            // The return has overtaken its own booking.
            case RETURNED -> new NothingNew();
            case REJECTED -> new Differs(Difference.CONTRADICTION);
            case HELD, SCHEDULED, CANCELLED -> new Differs(Difference.NOT_SENT);
        };
    }

    /// @param seen the returns of this payment that have been judged before
    static Judgement onReturned(
            PaymentState state, long expectedOre, OptionalLong amountOre, String reason, Seen seen) {
        if (!isAmount(expectedOre, amountOre)) {
            return new Differs(Difference.OTHER_AMOUNT);
        }
        if (seen != Seen.NONE) {
            return again(seen);
        }
        return switch (state) {
            case SENT, ACCEPTED, SETTLED -> new Moves(PaymentState.RETURNED, Optional.of(reason), Optional.empty());
            case IN_FILE -> new TooEarly();
            case RETURNED -> new Differs(Difference.PAID_TWICE);
            case REJECTED -> new Differs(Difference.CONTRADICTION);
            case HELD, SCHEDULED, CANCELLED -> new Differs(Difference.NOT_SENT);
        };
    }

    /// A return that the bank takes back has no way of its own through the states: a person finds out where the money
    /// is.
    static Judgement onReturnReversed(Seen seen) {
        return seen == Seen.SAME ? new NothingNew() : new Differs(Difference.RETURN_REVERSED);
    }

    private static Judgement again(Seen seen) {
        return seen == Seen.SAME ? new NothingNew() : new Differs(Difference.PAID_TWICE);
    }

    private static Moves moves(PaymentState to) {
        return new Moves(to, Optional.empty(), Optional.empty());
    }

    private static boolean isAmount(long expectedOre, OptionalLong amountOre) {
        return amountOre.isPresent() && amountOre.getAsLong() == expectedOre;
    }
}
