package se.bistand.decision.domain.norm;

import static org.assertj.core.api.Assertions.assertThat;
import static se.bistand.decision.domain.norm.Example.kr;
import static se.bistand.decision.domain.norm.Example.single;
import static se.bistand.decision.domain.norm.FindingAssert.assertFinding;

import org.junit.jupiter.api.Test;
import se.bistand.decision.domain.Cost;
import se.bistand.decision.domain.Established;
import se.bistand.decision.domain.Money;
import se.bistand.decision.domain.Month;

class CostAssessedTest {
    private static Finding assessed(Money approved, Money applied) {
        return CostAssessed.of(fact(approved), "cost/DENTAL", applied, Month.of(2026, 12));
    }

    private static Established.CostApproved fact(Money approved) {
        return new Established.CostApproved(
                Cost.Kind.DENTAL, approved, Established.CostReason.DEARER_THAN_NEEDED, Example.CASEWORKER);
    }

    @Test
    void what_a_caseworker_approves_counts_with_the_reason_and_the_name() {
        assertFinding(assessed(kr(900), kr(1_000)))
                .isAmount(kr(900))
                .cites(Rule.COST_ASSESSED, "12 kap. 1 och 7 §§ SFS 2025:400");
        assertThat(NormText.of(single().cost(Cost.Kind.DENTAL, kr(1_000))
                        .established(fact(kr(900)))
                        .calculated()))
                .contains("godkänt belopp (cost/DENTAL) = 900 kr [handläggare anna.berg]")
                .contains("skäl (cost/DENTAL) = dyrare än nödvändigt [handläggare anna.berg]");
    }

    @Test
    void everything_and_nothing_may_be_approved() {
        assertFinding(assessed(kr(1_000), kr(1_000))).isAmount(kr(1_000));
        assertFinding(assessed(Money.ZERO, kr(1_000))).isAmount(Money.ZERO);
    }

    @Test
    void more_than_applied_for_and_less_than_nothing_are_questions() {
        assertFinding(assessed(new Money(100_001), kr(1_000))).asks("COST_ASSESSED:cost/DENTAL");
        assertFinding(assessed(new Money(-1), kr(1_000))).asks("COST_ASSESSED:cost/DENTAL");
        assertFinding(single().cost(Cost.Kind.DENTAL, kr(899))
                        .established(fact(kr(900)))
                        .line("cost/DENTAL"))
                .asks("COST_ASSESSED:cost/DENTAL");
    }

    @Test
    void an_assessment_of_another_kind_does_not_count() {
        assertFinding(single().cost(Cost.Kind.CARE, kr(100))
                        .established(fact(kr(0)))
                        .line("cost/CARE"))
                .isAmount(kr(100));
    }
}
