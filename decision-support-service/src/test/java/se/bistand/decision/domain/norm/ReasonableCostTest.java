package se.bistand.decision.domain.norm;

import static org.assertj.core.api.Assertions.assertThat;
import static se.bistand.decision.domain.norm.Example.kr;
import static se.bistand.decision.domain.norm.Example.single;
import static se.bistand.decision.domain.norm.FindingAssert.assertFinding;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import se.bistand.decision.domain.Cost;

class ReasonableCostTest {
    @ParameterizedTest
    @EnumSource(names = {"ELECTRICITY", "HOME_INSURANCE", "WORK_TRAVEL", "UNION_FEE", "UNEMPLOYMENT_FUND_FEE"})
    void a_cost_the_act_names_is_approved_as_applied(Cost.Kind kind) {
        assertFinding(single().cost(kind, kr(350)).line("cost/" + kind))
                .isAmount(kr(350))
                .cites(Rule.REASONABLE_COST, "12 kap. 7 § SFS 2025:400");
    }

    @ParameterizedTest
    @EnumSource(names = {"OTHER", "UNKNOWN"})
    void a_kind_nobody_knows_is_a_question(Cost.Kind kind) {
        var line = single().cost(kind, kr(350)).line("cost/" + kind);
        assertFinding(line).asks("COST_KIND:cost/" + kind);
        assertThat(line.applied()).contains(kr(350));
    }

    @Test
    void a_negative_cost_is_a_question_and_zero_is_zero() {
        assertFinding(single().cost(Cost.Kind.ELECTRICITY, kr(-1)).line("cost/ELECTRICITY"))
                .asks("COST_AMOUNT:cost/ELECTRICITY");
        assertFinding(single().cost(Cost.Kind.ELECTRICITY, kr(0)).line("cost/ELECTRICITY"))
                .isAmount(kr(0));
    }
}
