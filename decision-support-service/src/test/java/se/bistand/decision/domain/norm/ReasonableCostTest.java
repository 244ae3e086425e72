package se.bistand.decision.domain.norm;

import static org.assertj.core.api.Assertions.assertThat;
import static se.bistand.decision.domain.norm.Example.kr;
import static se.bistand.decision.domain.norm.Example.single;
import static se.bistand.decision.domain.norm.FindingAssert.assertFinding;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import se.bistand.decision.domain.Cost;
import se.bistand.decision.domain.Money;

class ReasonableCostTest {
    @ParameterizedTest
    @EnumSource(names = {"ELECTRICITY", "HOME_INSURANCE", "WORK_TRAVEL", "UNION_FEE", "UNEMPLOYMENT_FUND_FEE"})
    void a_cost_the_act_names_is_approved_as_applied(Cost.Kind kind) {
        assertFinding(single().cost(kind, kr(240)).line("cost/" + kind))
                .isAmount(kr(240))
                .cites(Rule.REASONABLE_COST, "12 kap. 7 § SFS 2025:400");
    }

    @ParameterizedTest
    @CsvSource({"45999,45999", "46000,46000", "46001,46000"})
    void electricity_counts_up_to_the_guideline_for_the_size(long applied, long approved) {
        var line = single().cost(Cost.Kind.ELECTRICITY, new Money(applied)).line("cost/ELECTRICITY");
        assertFinding(line).isAmount(new Money(approved)).restsOn("cost.guideline.ELECTRICITY.1");
        assertThat(line.isCut()).isEqualTo(applied > approved);
    }

    @Test
    void two_costs_of_a_kind_have_one_guideline_together_and_one_line() {
        var example = single().cost(Cost.Kind.HOME_INSURANCE, kr(200)).cost(Cost.Kind.HOME_INSURANCE, kr(100));
        assertFinding(example.line("cost/HOME_INSURANCE")).isAmount(kr(250));
        assertThat(example.line("cost/HOME_INSURANCE").applied()).contains(kr(300));
        assertThat(example.calculated().lines())
                .filteredOn(line -> line.rule() == Rule.REASONABLE_COST)
                .hasSize(1);
    }

    @Test
    void a_kind_without_guideline_is_approved_as_applied() {
        assertFinding(single().cost(Cost.Kind.UNION_FEE, kr(9_000)).line("cost/UNION_FEE"))
                .isAmount(kr(9_000));
    }

    @Test
    void a_negative_cost_is_a_question_and_zero_is_zero() {
        assertFinding(single().cost(Cost.Kind.ELECTRICITY, kr(-1)).line("cost/ELECTRICITY"))
                .asks("COST_AMOUNT:cost/ELECTRICITY");
        assertFinding(single().cost(Cost.Kind.ELECTRICITY, kr(0)).line("cost/ELECTRICITY"))
                .isAmount(kr(0));
    }
}
