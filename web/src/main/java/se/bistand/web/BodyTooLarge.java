package se.bistand.web;

import java.io.IOException;
import org.jspecify.annotations.Nullable;

/// Thrown while a body is read that is longer than it may be.
final class BodyTooLarge extends IOException {
    private static final long serialVersionUID = 1L;
    private final long limit;

    BodyTooLarge(long limit) {
        super("longer than " + limit + " bytes");
        this.limit = limit;
    }

    static @Nullable BodyTooLarge in(@Nullable Throwable thrown) {
        for (var cause = thrown; cause != null; cause = cause.getCause()) {
            if (cause instanceof BodyTooLarge found) {
                return found;
            }
        }
        return null;
    }

    Refusal refusal() {
        return Refusal.of(
                413,
                "TOO_LARGE",
                "Meddelandet är för stort. Högst " + limit / 1024 + " kB tas emot.",
                "The message is too large. At most " + limit / 1024 + " kB is accepted.");
    }
}
