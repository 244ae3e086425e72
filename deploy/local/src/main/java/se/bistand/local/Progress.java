package se.bistand.local;

import java.io.PrintStream;
import java.time.Duration;
import java.util.LinkedHashSet;
import java.util.Locale;
import java.util.Set;

/// Says what is starting and how long it took. On a terminal the last line shows what is still starting.
final class Progress {
    private static final String CLEAR_LINE = "\r\033[K";
    private static final int WIDTH = 100;

    private final PrintStream out;
    private final boolean terminal;
    private final Set<String> starting = new LinkedHashSet<>();
    private boolean quiet;

    Progress(PrintStream out, boolean terminal) {
        this.out = out;
        this.terminal = terminal;
    }

    @SuppressWarnings("SystemConsoleNull") // The library may still answer null; the null check knows no version.
    static Progress onThisTerminal() {
        var console = System.console();
        return new Progress(System.out, console != null && console.isTerminal());
    }

    /// Does the work and tells how long it took; a failure is left to the caller to tell.
    void step(String name, Runnable work) {
        begin(name);
        var start = System.nanoTime();
        try {
            work.run();
            end(name, "  ✓ " + name + ", " + seconds(start));
        } catch (RuntimeException failed) {
            end(name, "  ✗ " + name + ", after " + seconds(start));
            throw failed;
        }
    }

    synchronized void say(String line) {
        clear();
        out.println(line);
        showStarting();
    }

    /// From now on steps say nothing: they fail because everything is being stopped.
    synchronized void quiet() {
        clear();
        starting.clear();
        quiet = true;
    }

    private synchronized void begin(String name) {
        if (quiet) {
            return;
        }
        starting.add(name);
        if (terminal) {
            clear();
            showStarting();
        } else {
            out.println("  … " + name);
        }
    }

    private synchronized void end(String name, String line) {
        starting.remove(name);
        if (!quiet) {
            say(line);
        }
    }

    private void clear() {
        if (terminal) {
            out.print(CLEAR_LINE);
        }
    }

    private void showStarting() {
        if (terminal && !starting.isEmpty()) {
            var line = "  … " + String.join(", ", starting);
            out.print(line.length() > WIDTH ? line.substring(0, WIDTH - 1) + "…" : line);
        }
        out.flush();
    }

    private static String seconds(long start) {
        var millis = Duration.ofNanos(System.nanoTime() - start).toMillis();
        return String.format(Locale.ROOT, "%.1f s", millis / 1000.0);
    }
}
