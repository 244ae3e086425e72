package se.bistand.decision.domain.norm;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class LawsInForceTest {
    private static final Acts INSTALLED = Acts.installed();
    private static final Citation OLD = Citation.of(new Citation.Section("SOL_2001", "4 kap. 1 §"));
    private static final Citation NEW = Citation.of(new Citation.Section("SOL_2025", "12 kap. 1 §"));

    private static List<String> faults(Citation... cites) {
        return LawsInForce.faults("NORM-99", List.of(cites), INSTALLED);
    }

    private static Act repealed(String id, @Nullable LocalDate to) {
        var act = INSTALLED.get(id);
        return new Act(act.id(), act.number(), act.swedish(), act.from(), to, act.source());
    }

    @Test
    void every_rule_rests_on_acts_in_force() {
        assertThat(LawsInForce.faults(INSTALLED)).isEmpty();
    }

    @Test
    void a_rule_that_cites_a_repealed_act_alone_is_a_fault() {
        assertThat(faults(OLD))
                .containsExactly("NORM-99 cites a repealed act: 4 kap. 1 § SFS 2001:453 is in force to 2025-06-30");
        assertThat(faults(OLD, NEW)).isEmpty();
    }

    @Test
    void a_gap_and_an_overlap_between_two_acts_are_faults() {
        var late = Citation.from(LocalDate.of(2025, 9, 8), new Citation.Section("SOL_2025", "12 kap. 7 a §"));
        assertThat(faults(OLD, late)).singleElement().asString().contains("does not follow on", "2025-09-08");
        assertThat(faults(NEW, NEW)).singleElement().asString().contains("does not follow on");
    }

    @Test
    void acts_that_were_never_in_force_together_and_one_nobody_knows_are_faults() {
        var never = Citation.of(
                new Citation.Section("SOL_2001", "4 kap. 1 §"), new Citation.Section("SOF_2025", "12 kap. 2 §"));
        assertThat(faults(never)).anyMatch(fault -> fault.contains("never in force together"));
        assertThat(faults(Citation.of(new Citation.Section("SOL_2099", "1 §"))))
                .containsExactly("NORM-99 cites the act SOL_2099, which is not in the data");
        assertThat(faults()).containsExactly("NORM-99 cites no law");
    }

    @Test
    void when_the_data_say_that_an_act_is_repealed_every_rule_on_it_is_named() {
        var acts = new Acts(List.of(
                INSTALLED.get("FB"),
                INSTALLED.get("FL_1986"),
                INSTALLED.get("FL_2017"),
                INSTALLED.get("SOL_2001"),
                INSTALLED.get("SOF_2001"),
                repealed("SOL_2025", LocalDate.of(2026, 12, 31)),
                INSTALLED.get("SOF_2025")));
        assertThat(LawsInForce.faults(acts))
                .anyMatch(fault -> fault.startsWith("NORM-08 cites a repealed act"))
                .noneMatch(fault -> fault.startsWith("NORM-10"))
                .noneMatch(fault -> fault.startsWith("NORM-34"));
    }
}
