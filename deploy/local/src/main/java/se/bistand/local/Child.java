package se.bistand.local;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;

/// One operating-system process that was started here, writes to its own log file and ends with this JVM.
///
/// What must hold:
/// - Ctrl-C in a terminal reaches every process of the group at once. The children ignore it (`trap '' INT` survives
///   exec), so that the launcher alone decides in which order they stop.
/// - Asking a child to stop is closing its standard input; see [Guarded].
final class Child {
    private static final String DEAF_TO_CTRL_C = "trap '' INT; exec \"$@\"";

    /// For a program that does not watch its standard input: a small shell does it instead. `$1` is the signal that
    /// stops it.
    private static final String WATCHED_BY_A_SHELL = """
        trap '' INT
        signal=$1; shift
        exec 3<&0
        "$@" </dev/null 3<&- &
        server=$!
        ( read -r _ <&3; kill -"$signal" "$server" ) 2>/dev/null &
        watcher=$!
        exec 3<&- </dev/null
        wait "$server"
        code=$?
        kill "$watcher" 2>/dev/null
        exit "$code"
        """;

    private final String name;
    private final Process process;
    private final Path log;

    private Child(String name, Process process, Path log) {
        this.name = name;
        this.process = process;
        this.log = log;
    }

    /// Starts a Java process whose main class is run by [Guarded].
    static Child java(String name, List<String> command, Map<String, String> environment, Path dir) {
        return start(name, shell(DEAF_TO_CTRL_C, command), environment, dir);
    }

    /// Starts any program; `stopSignal` is sent to it when this JVM ends or asks it to stop.
    static Child program(String name, String stopSignal, List<String> command, Path dir) {
        var arguments = new ArrayList<String>();
        arguments.add(stopSignal);
        arguments.addAll(command);
        return start(name, shell(WATCHED_BY_A_SHELL, arguments), Map.of(), dir);
    }

    private static List<String> shell(String script, List<String> arguments) {
        var command = new ArrayList<>(List.of("/bin/sh", "-c", script, "sh"));
        command.addAll(arguments);
        return command;
    }

    private static Child start(String name, List<String> command, Map<String, String> environment, Path dir) {
        try {
            var logs = Files.createDirectories(dir.resolve("logs"));
            var log = logs.resolve(name + ".log");
            if (Files.exists(log)) {
                Files.move(log, logs.resolve(name + ".previous.log"), StandardCopyOption.REPLACE_EXISTING);
            }
            var builder = new ProcessBuilder(command)
                    .directory(dir.toFile())
                    .redirectErrorStream(true)
                    .redirectOutput(log.toFile());
            builder.environment().putAll(environment);
            var process = builder.start();
            var pids = Files.createDirectories(dir.resolve("pids"));
            Files.writeString(pids.resolve(name), Long.toString(process.pid()));
            return new Child(name, process, log);
        } catch (IOException e) {
            throw new UncheckedIOException(name + " could not be started: " + e.getMessage() + ".", e);
        }
    }

    String name() {
        return name;
    }

    Path log() {
        return log;
    }

    long pid() {
        return process.pid();
    }

    boolean alive() {
        return process.isAlive();
    }

    Process process() {
        return process;
    }

    /// Ends the process at once, as a power failure would.
    void kill() {
        process.destroyForcibly();
        awaitExit(Duration.ofSeconds(10));
    }

    /// Asks first, insists when `patience` is over.
    void stop(Duration patience) {
        ask();
        if (!awaitExit(patience)) {
            process.descendants().forEach(ProcessHandle::destroyForcibly);
            kill();
        }
    }

    /// Asks the process to end and returns at once.
    void ask() {
        try {
            process.getOutputStream().close();
        } catch (IOException alreadyClosed) {
            // Then the process has been asked before.
        }
    }

    private boolean awaitExit(Duration patience) {
        try {
            return process.waitFor(patience.toMillis(), TimeUnit.MILLISECONDS);
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            return false;
        }
    }

    /// The end of the log, for the sentence that says why a process died.
    List<String> lastLines(int count) {
        try {
            var lines = new String(Files.readAllBytes(log), StandardCharsets.UTF_8)
                    .lines()
                    .toList();
            return lines.subList(Math.max(0, lines.size() - count), lines.size());
        } catch (IOException e) {
            return List.of("(no log at " + log + ")");
        }
    }
}
