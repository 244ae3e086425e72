package se.bistand.decision.domain.norm;

import static org.assertj.core.api.Assertions.assertThat;
import static se.bistand.decision.domain.norm.Example.kr;
import static se.bistand.decision.domain.norm.Example.single;

import org.junit.jupiter.api.Test;
import se.bistand.decision.domain.Cost;
import se.bistand.decision.domain.Register;
import se.bistand.decision.domain.StatedIncome;

class ProposedDecisionTest {
    @Test
    void a_deficit_where_everything_is_approved_is_proposed_to_be_granted() {
        var calculation = single().renting(8_000).calculated();
        assertThat(calculation.proposal()).contains(Proposal.GRANT);
        assertThat(calculation.tree().law().text()).isEqualTo("12 kap. 1 § SFS 2025:400");
    }

    @Test
    void a_deficit_where_something_is_cut_is_proposed_in_part() {
        assertThat(single().renting(8_001).calculated().proposal()).contains(Proposal.PARTIAL);
    }

    @Test
    void nothing_left_to_cover_is_proposed_to_be_rejected() {
        assertThat(single().states(StatedIncome.Kind.DEPOSIT, kr(5_220))
                        .calculated()
                        .proposal())
                .contains(Proposal.REJECTION);
        assertThat(single().states(StatedIncome.Kind.DEPOSIT, kr(5_219))
                        .calculated()
                        .proposal())
                .contains(Proposal.GRANT);
    }

    @Test
    void what_was_not_completed_is_proposed_to_be_dismissed_whatever_is_unclear() {
        var calculation = single().cost(Cost.Kind.OTHER, kr(1))
                .established(ApplicationCompleteTest.ORDER)
                .calculated();
        assertThat(calculation.proposal()).contains(Proposal.DISMISSAL);
        assertThat(calculation.result()).isEqualTo(NormCalculation.Result.UNCLEAR);
    }

    @Test
    void nothing_is_proposed_while_a_question_waits() {
        var calculation =
                single().couldNotAnswer(0, Register.SKATTEVERKET, "TIMEOUT").calculated();
        assertThat(calculation.proposal()).isEmpty();
        assertThat(calculation.tree().questions()).isEqualTo(calculation.questions());
        assertThat(NormText.of(calculation)).contains("Förslag: inget, frågor väntar på svar");
    }

    @Test
    void a_month_without_a_norm_has_no_proposal() {
        var calculation = single().in(2027, 1).calculated();
        assertThat(calculation.proposal()).isEmpty();
        assertThat(calculation.difference()).isEmpty();
        assertThat(calculation.questions()).containsExactly(Question.of(Question.Code.NORM_MISSING));
    }
}
