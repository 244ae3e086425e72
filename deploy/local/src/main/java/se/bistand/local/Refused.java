package se.bistand.local;

import java.io.Serial;

/// The launcher cannot start, and its message says in one sentence why and what helps.
final class Refused extends RuntimeException {
    @Serial
    private static final long serialVersionUID = 1L;

    Refused(String sentence) {
        super(sentence);
    }
}
