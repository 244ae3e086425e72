package se.bistand.endtoend.benchmark;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/// The table, as Markdown.
final class Report {
    private final int count;
    private final int warmUp;
    private final Rounds.Round round;
    private final Map<String, String> started = new LinkedHashMap<>();
    private final List<Percentiles> latencies = new ArrayList<>();
    private final StringBuilder slow = new StringBuilder();
    private double ceilingSeconds;
    private Machine.Work ceilingWork = new Machine.Work(Map.of());
    private boolean holds;

    /// @param warmUp applications that went before and are not counted
    Report(int count, int warmUp, Rounds.Round round) {
        this.count = count;
        this.warmUp = warmUp;
        this.round = round;
    }

    void latency(Percentiles percentiles) {
        latencies.add(percentiles);
    }

    void started(String process, String time) {
        started.put(process, time);
    }

    void verdict(boolean everythingHolds) {
        holds = everythingHolds;
    }

    void ceiling(double seconds, Machine.Work used) {
        ceilingSeconds = seconds;
        ceilingWork = used;
    }

    /// As many again, while every agency took so long.
    void slow(int millis, Rounds.Round slowed) {
        line(slow, "");
        line(slow, "| agencies answer | applications/s | CPU per application | register-check |");
        line(slow, "|---|---:|---:|---:|");
        slow("at once", round);
        slow("after " + millis + " ms", slowed);
    }

    private void slow(String when, Rounds.Round driven) {
        line(
                slow,
                String.format(
                        Locale.ROOT,
                        "| %s | %.0f | %.2f ms | %d MiB |",
                        when,
                        count / driven.done().seconds(),
                        perApplication(driven.work(), "all"),
                        driven.memory().getOrDefault("register-check", 0L)));
    }

    String markdown() {
        double platform = count / round.done().seconds();
        double ceiling = count / ceilingSeconds;
        var text = new StringBuilder();
        line(
                text,
                String.format(
                        Locale.ROOT,
                        "## %,d applications on %d cores, after %,d that are not counted",
                        count,
                        Runtime.getRuntime().availableProcessors(),
                        warmUp));
        line(text, "");
        line(text, "| | platform | plain-Java ceiling | ratio |");
        line(text, "|---|---:|---:|---:|");
        line(
                text,
                String.format(
                        Locale.ROOT,
                        "| applications/s | %.0f | %.0f | %.0f %% |",
                        platform,
                        ceiling,
                        100 * platform / ceiling));
        line(
                text,
                String.format(
                        Locale.ROOT, "| seconds | %.1f | %.1f | |", round.done().seconds(), ceilingSeconds));
        line(
                text,
                String.format(
                        Locale.ROOT,
                        "| CPU per application, whole machine | %.2f ms | %.2f ms | |",
                        perApplication(round.work(), "all"),
                        perApplication(ceilingWork, "all")));
        line(text, "");
        rest(text);
        return text.toString();
    }

    private void rest(StringBuilder text) {
        line(
                text,
                String.format(
                        Locale.ROOT,
                        "%,d of %,d were granted. The checker: %s.",
                        round.done().granted(),
                        count,
                        holds ? "everything holds" : "WRONG"));
        line(text, "");
        line(text, "| seconds between | applications | p50 | p95 | p99 | longest |");
        line(text, "|---|---:|---:|---:|---:|---:|");
        latencies.forEach(latency -> line(text, latency.row()));
        line(text, "");
        line(text, "| process | start-up | CPU per application | memory |");
        line(text, "|---|---:|---:|---:|");
        round.work().seconds().keySet().stream()
                .filter(name -> !name.equals("all"))
                .forEach(name -> process(text, name));
        text.append(slow);
    }

    private void process(StringBuilder text, String name) {
        var mib = round.memory().get(name);
        var start = started.entrySet().stream()
                .filter(entry -> like(entry.getKey()).equals(like(name)))
                .map(Map.Entry::getValue)
                .findFirst()
                .orElse("");
        line(
                text,
                String.format(
                        Locale.ROOT,
                        "| %s | %s | %.2f ms | %s |",
                        name,
                        start,
                        perApplication(round.work(), name),
                        mib == null ? "" : mib + " MiB"));
    }

    /// `./up` says "PostgreSQL" and "schema registry" of what it notes as postgres and registry.
    private static String like(String name) {
        var plain = name.toLowerCase(Locale.ROOT).replaceAll("[^a-z]", "");
        return switch (plain) {
            case "postgresql" -> "postgres";
            case "schemaregistry" -> "registry";
            case "mailserver" -> "mail";
            default -> plain;
        };
    }

    private double perApplication(Machine.Work used, String process) {
        return 1000 * used.seconds().getOrDefault(process, 0.0) / count;
    }

    private static void line(StringBuilder text, String line) {
        text.append(line).append('\n');
    }
}
