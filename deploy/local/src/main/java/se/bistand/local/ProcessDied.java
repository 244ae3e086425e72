package se.bistand.local;

import java.io.Serial;

/// A process ended that should have gone on; the message says which and how its log ended.
final class ProcessDied extends IllegalStateException {
    @Serial
    private static final long serialVersionUID = 1L;

    private static final int LINES = 15;

    ProcessDied(Child child) {
        super(sentence(child));
    }

    private static String sentence(Child child) {
        var oldData = child.lastLines(200).stream().anyMatch(line -> line.contains("FlywayValidateException"));
        var remedy = oldData
                ? "the data in .local is from another version, and ./up --clean removes it."
                : "mend the cause, then ./up starts again with the same data.";
        return child.name() + " ended with exit code " + child.process().exitValue() + ", so everything is stopped: "
                + remedy + "\nIts log, " + child.log() + ", ends with:\n  "
                + String.join("\n  ", child.lastLines(LINES));
    }
}
