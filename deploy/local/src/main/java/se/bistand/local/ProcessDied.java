package se.bistand.local;

import java.io.Serial;

/// A process ended that should have gone on; the message says which and how its log ended.
final class ProcessDied extends IllegalStateException {
    @Serial
    private static final long serialVersionUID = 1L;

    private static final int LINES = 15;

    ProcessDied(Child child) {
        super(child.name() + " ended with exit code " + child.process().exitValue() + ". Its log, " + child.log()
                + ", ends with:\n  " + String.join("\n  ", child.lastLines(LINES)));
    }
}
