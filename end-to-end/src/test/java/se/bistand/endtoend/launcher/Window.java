package se.bistand.endtoend.launcher;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;

/// `./up` as a person runs it in a window of its own: its processes are one group, and Ctrl-C reaches them all.
final class Window implements AutoCloseable {
    /// With job control each command is a group of its own, as at a prompt.
    private static final String PROMPT = "set -m; log=$1; shift; ./up \"$@\" >\"$log\" 2>&1 & echo $!; wait $!";

    private final Path folder;
    private final Path log;
    private final Process prompt;
    private final long launcher;

    private Window(Path folder, Path log, Process prompt, long launcher) {
        this.folder = folder;
        this.log = log;
        this.prompt = prompt;
        this.launcher = launcher;
    }

    /// @param folder holds `up`; the path of each process that it starts names this folder
    static Window open(Path folder, Map<String, String> environment, String... wishes) throws IOException {
        var log = Files.createTempFile(folder, "said", ".log");
        var command = new ArrayList<>(List.of("bash", "-c", PROMPT, "bash", log.toString()));
        command.addAll(List.of(wishes));
        var builder = new ProcessBuilder(command).directory(folder.toFile()).redirectErrorStream(true);
        builder.environment().putAll(environment);
        var prompt = builder.start();
        var told = new BufferedReader(new InputStreamReader(prompt.getInputStream(), StandardCharsets.UTF_8));
        return new Window(folder, log, prompt, Long.parseLong(told.readLine()));
    }

    String said() throws IOException {
        return Files.readString(log);
    }

    void awaitSaid(String text, Duration limit) throws IOException, InterruptedException {
        var end = Instant.now().plus(limit);
        while (!said().contains(text)) {
            if (!prompt.isAlive() || Instant.now().isAfter(end)) {
                throw new AssertionError("./up did not say \"" + text + "\", but:\n" + said());
            }
            Thread.sleep(50);
        }
    }

    void ctrlC() throws IOException, InterruptedException {
        signal("-INT", "-" + launcher);
    }

    /// The launcher alone, without a word to it.
    void kill() throws IOException, InterruptedException {
        signal("-KILL", Long.toString(launcher));
    }

    /// One process of the platform, by its name in `.local/pids`.
    void kill(String process) throws IOException, InterruptedException {
        signal("-KILL", Files.readString(folder.resolve(".local/pids").resolve(process)));
    }

    private static void signal(String signal, String target) throws IOException, InterruptedException {
        var code = new ProcessBuilder("kill", signal, "--", target).start().waitFor();
        if (code != 0) {
            throw new AssertionError("kill " + signal + " " + target + " answered " + code);
        }
    }

    /// The exit code; above 128 it tells the signal.
    int exit(Duration limit) throws IOException, InterruptedException {
        if (!prompt.waitFor(limit.toMillis(), TimeUnit.MILLISECONDS)) {
            throw new AssertionError("./up has not ended after " + limit + ":\n" + said());
        }
        return prompt.exitValue();
    }

    /// The processes that came from this folder and still run, as the system lists them.
    List<String> running() throws IOException, InterruptedException {
        var ps = new ProcessBuilder("ps", "-axww", "-o", "pid=,args=").start();
        var listed = new String(ps.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        ps.waitFor();
        return listed.lines().filter(line -> line.contains(folder + "/")).toList();
    }

    /// What still runs when the time is over.
    List<String> runningAfter(Duration limit) throws IOException, InterruptedException {
        var end = Instant.now().plus(limit);
        while (!running().isEmpty() && Instant.now().isBefore(end)) {
            Thread.sleep(100);
        }
        return running();
    }

    @Override
    public void close() throws IOException {
        try {
            if (prompt.isAlive()) {
                ctrlC();
                exit(Duration.ofMinutes(2));
            }
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
        }
    }
}
