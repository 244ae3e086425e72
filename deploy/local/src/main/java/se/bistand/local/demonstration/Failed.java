package se.bistand.local.demonstration;

import java.io.Serial;

/// The household did not come through; the message says at which stage and why.
public final class Failed extends RuntimeException {
    @Serial
    private static final long serialVersionUID = 1L;

    Failed(String message) {
        super(message);
    }

    Failed(String message, Throwable cause) {
        super(message, cause);
    }
}
