package se.bistand.decision.domain.norm;

import java.util.concurrent.TimeUnit;
import java.util.stream.LongStream;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Threads;
import org.openjdk.jmh.annotations.Warmup;
import se.bistand.decision.domain.ApplicationFacts;

/// How many households one core calculates in a second, each with its whole tree; and the same with the tree written as
/// JSON. The households are the generator's first thousand: one to ten people, costs, incomes, registers.
@BenchmarkMode(Mode.Throughput)
@OutputTimeUnit(TimeUnit.SECONDS)
@Warmup(iterations = 4, time = 3)
@Measurement(iterations = 6, time = 3)
@Fork(1)
@Threads(1)
@State(Scope.Thread)
public class NormBenchmark {
    static final int HOUSEHOLDS = 1000;
    private final Household[] households =
            LongStream.range(0, HOUSEHOLDS).mapToObj(Household::of).toArray(Household[]::new);
    private int next;

    record Household(ApplicationFacts facts, Norm norm) {
        static Household of(long seed) {
            var facts = Households.of(seed).facts();
            return new Household(facts, Example.PARAMETERS.asOf(facts.municipality(), facts.month()));
        }

        NormCalculation calculated() {
            return NormCalculation.of(facts, norm);
        }
    }

    private Household household() {
        next = next + 1 == HOUSEHOLDS ? 0 : next + 1;
        return households[next];
    }

    @Benchmark
    public NormCalculation tree() {
        return household().calculated();
    }

    @Benchmark
    public String treeAsJson() {
        return NormJson.of(household().calculated());
    }
}
