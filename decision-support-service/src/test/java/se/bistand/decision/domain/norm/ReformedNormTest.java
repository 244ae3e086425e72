package se.bistand.decision.domain.norm;

import static org.assertj.core.api.Assertions.assertThat;
import static se.bistand.decision.domain.norm.Example.kr;
import static se.bistand.decision.domain.norm.Example.single;
import static se.bistand.decision.domain.norm.FindingAssert.assertFinding;

import java.time.LocalDate;
import java.util.HashMap;
import org.junit.jupiter.api.Test;
import se.bistand.decision.domain.Money;
import se.bistand.decision.domain.Month;

class ReformedNormTest {
    private static NormParameters singleFrom(LocalDate from) {
        var all = new HashMap<>(Parameterless.without().all());
        all.put(
                "riksnorm.adult.single",
                new Parameter<>(
                        "riksnorm.adult.single",
                        "riksnorm, ensamstående vuxen",
                        Money.kronor(1_000),
                        from,
                        null,
                        null,
                        "påhittad, 1 §",
                        Parameter.Status.PRIMARY,
                        true));
        return new NormParameters(all);
    }

    @Test
    void a_set_of_rules_follows_from_the_month() {
        assertThat(RuleSet.of(Month.of(2026, 12))).isEqualTo(RuleSet.UNTIL_2026);
        assertThat(RuleSet.of(Month.of(2027, 1))).isEqualTo(RuleSet.FROM_2027);
        assertThat(RuleSet.FROM_2027.lawMonth(Month.of(2026, 12))).isEqualTo(Month.of(2027, 1));
        assertThat(RuleSet.FROM_2027.lawMonth(Month.of(2027, 3))).isEqualTo(Month.of(2027, 3));
    }

    @Test
    void both_sets_can_be_calculated_for_one_household_and_the_unknown_norm_is_refused() {
        var example = single().renting(7_000);
        assertThat(example.calculated().difference()).contains(kr(12_220));
        var reformed = example.calculatedBy(RuleSet.FROM_2027);
        assertThat(reformed.questions())
                .extracting(Question::code)
                .containsExactly(Question.Code.REFORM_NORM_UNKNOWN, Question.Code.LAWFUL_STAY);
        assertThat(reformed.need()).as("the rent is known, the norm is not").isEqualTo(kr(7_000));
        assertThat(NormText.of(reformed)).contains("Regler: regler från och med januari 2027");
        assertThat(NormJson.of(reformed)).contains("\"ruleSet\":\"FROM_2027\"");
    }

    @Test
    void the_refusal_names_the_bill() {
        assertFinding(ReformedNorm.missing(single().household(), Month.of(2026, 12)))
                .asks("REFORM_NORM_UNKNOWN")
                .cites(Rule.REFORMED_NORM, "12 kap. (lydelse enligt prop. 2025/26:201) SFS 2025:400");
    }

    @Test
    void only_a_table_from_2027_is_the_reformed_norm() {
        assertThat(ReformedNorm.isFilledIn(singleFrom(LocalDate.of(2026, 12, 31))))
                .isFalse();
        assertThat(ReformedNorm.isFilledIn(singleFrom(LocalDate.of(2027, 1, 1))))
                .isTrue();
        var filled = NormCalculation.of(
                single().facts(), new Norm.Complete(singleFrom(LocalDate.of(2027, 1, 1))), RuleSet.FROM_2027);
        assertThat(filled.need()).isEqualTo(kr(1_000 + 1_280));
    }
}
