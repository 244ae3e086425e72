package se.bistand.payout.questions;

import se.bistand.web.Refusal;

/// Why a person did something to a payment.
final class Note {
    private static final int LONGEST = 1_000;

    private Note() {}

    /// @return the reason without blanks around it; refuses with 422 where there is none or too long a one
    static String of(String written) {
        if (written.isBlank() || written.length() > LONGEST) {
            throw Refusal.of(422, "NOTE_MISSING", "Skriv varför.", "Write down why.");
        }
        return written.strip();
    }
}
