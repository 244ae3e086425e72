package se.bistand.simulators.ssbtek.fault;

import java.math.BigDecimal;
import java.util.Map;
import java.util.SplittableRandom;
import org.jspecify.annotations.Nullable;

/// How long an answer takes. `chance` is a number of a seeded series, so that a run can be repeated.
public sealed interface Latency {
    int LONGEST_MS = 600_000;
    Latency NONE = new Fixed(0);

    int millis(long chance);

    String json();

    record Fixed(int ms) implements Latency {
        @Override
        public int millis(long chance) {
            return ms;
        }

        @Override
        public String json() {
            return "{\"kind\":\"fixed\",\"ms\":" + ms + "}";
        }
    }

    record Uniform(int fromMs, int toMs) implements Latency {
        @Override
        public int millis(long chance) {
            return fromMs + (int) new SplittableRandom(chance).nextLong(toMs - fromMs + 1L);
        }

        @Override
        public String json() {
            return "{\"kind\":\"uniform\",\"fromMs\":" + fromMs + ",\"toMs\":" + toMs + "}";
        }
    }

    /// Half of the answers take at most `p50Ms`, 99 of 100 at most `p99Ms`.
    record LogNormal(int p50Ms, int p99Ms) implements Latency {
        private static final double P99 = 2.326347874;

        @Override
        public int millis(long chance) {
            double spread = (Math.log(p99Ms) - Math.log(p50Ms)) / P99;
            double drawn = Math.exp(Math.log(p50Ms) + spread * new SplittableRandom(chance).nextGaussian());
            return (int) Math.min(drawn, LONGEST_MS);
        }

        @Override
        public String json() {
            return "{\"kind\":\"lognormal\",\"p50Ms\":" + p50Ms + ",\"p99Ms\":" + p99Ms + "}";
        }
    }

    /// From `{"kind":"fixed|uniform|lognormal", …}`; IllegalArgumentException for what it cannot mean.
    static Latency from(Map<String, @Nullable Object> wish) {
        return switch (String.valueOf(wish.get("kind"))) {
            case "fixed" -> new Fixed(number(wish, "ms"));
            case "uniform" -> {
                var uniform = new Uniform(number(wish, "fromMs"), number(wish, "toMs"));
                if (uniform.fromMs > uniform.toMs) throw new IllegalArgumentException("fromMs is at most toMs");
                yield uniform;
            }
            case "lognormal" -> {
                var normal = new LogNormal(number(wish, "p50Ms"), number(wish, "p99Ms"));
                if (normal.p50Ms < 1 || normal.p50Ms > normal.p99Ms)
                    throw new IllegalArgumentException("p50Ms is at least 1 and at most p99Ms");
                yield normal;
            }
            default -> throw new IllegalArgumentException("kind of latency is fixed, uniform or lognormal");
        };
    }

    private static int number(Map<String, @Nullable Object> wish, String name) {
        if (!(wish.get(name) instanceof BigDecimal number)
                || number.signum() < 0
                || number.compareTo(BigDecimal.valueOf(LONGEST_MS)) > 0)
            throw new IllegalArgumentException(name + " is 0 to " + LONGEST_MS);
        return number.intValue();
    }
}
