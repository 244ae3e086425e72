package se.bistand.decision.domain.norm;

import static org.assertj.core.api.Assertions.assertThat;
import static se.bistand.decision.domain.norm.Example.kr;
import static se.bistand.decision.domain.norm.Example.single;
import static se.bistand.decision.domain.norm.FindingAssert.assertFinding;

import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import se.bistand.decision.domain.Established;
import se.bistand.decision.domain.Money;
import se.bistand.decision.domain.Month;

class CarriedSurplusTest {
    private static Example with(Month from, Money amount, String decision) {
        return single().established(new Established.CarriedSurplus(
                from, amount, decision, LocalDate.of(2026, 11, 20), Example.CASEWORKER));
    }

    @Test
    void a_surplus_of_the_month_before_counts_by_its_decision() {
        var example = with(Month.of(2026, 11), kr(600), "B-17");
        assertFinding(example.line("surplus"))
                .isAmount(kr(-600))
                .cites(Rule.CARRIED_SURPLUS, "12 kap. 1 § SFS 2025:400");
        assertThat(NormText.of(example.calculated())).contains("beslut (surplus) = B-17 [handläggare anna.berg]");
    }

    @Test
    void without_a_decision_nothing_is_carried() {
        assertFinding(with(Month.of(2026, 11), kr(600), " ").line("surplus")).asks("SURPLUS_DECISION:surplus");
    }

    @Test
    void another_month_and_no_surplus_are_questions() {
        assertFinding(with(Month.of(2026, 10), kr(600), "B-17").line("surplus")).asks("SURPLUS_MONTH:surplus");
        assertFinding(with(Month.of(2026, 12), kr(600), "B-17").line("surplus")).asks("SURPLUS_MONTH:surplus");
        assertFinding(with(Month.of(2026, 11), Money.ZERO, "B-17").line("surplus"))
                .asks("SURPLUS_MONTH:surplus");
        assertFinding(with(Month.of(2026, 11), new Money(1), "B-17").line("surplus"))
                .isAmount(new Money(-1));
    }
}
