package se.bistand.endtoend.benchmark;

import java.time.Duration;
import java.time.Instant;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;

/// How long a step took, over all applications that went through both its ends.
record Percentiles(String step, int count, double half, double most, double nearlyAll, double longest) {
    static Percentiles between(String step, Map<UUID, Instant> from, Map<UUID, Instant> to) {
        var seconds = to.entrySet().stream()
                .filter(entry -> from.containsKey(entry.getKey()))
                .mapToDouble(entry -> Duration.between(from.get(entry.getKey()), entry.getValue())
                                .toMillis()
                        / 1000.0)
                .sorted()
                .toArray();
        if (seconds.length == 0) {
            return new Percentiles(step, 0, 0, 0, 0, 0);
        }
        return new Percentiles(
                step,
                seconds.length,
                seconds[seconds.length / 2],
                seconds[(int) (seconds.length * 0.95)],
                seconds[(int) (seconds.length * 0.99)],
                seconds[seconds.length - 1]);
    }

    String row() {
        return String.format(
                Locale.ROOT, "| %s | %d | %.2f | %.2f | %.2f | %.2f |", step, count, half, most, nearlyAll, longest);
    }
}
