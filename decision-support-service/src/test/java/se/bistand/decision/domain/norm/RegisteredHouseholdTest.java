package se.bistand.decision.domain.norm;

import static org.assertj.core.api.Assertions.assertThat;
import static se.bistand.decision.domain.norm.Example.single;
import static se.bistand.decision.domain.norm.FindingAssert.assertFinding;

import org.junit.jupiter.api.Test;
import se.bistand.decision.domain.Register;
import se.bistand.decision.domain.RegisterFacts;
import se.bistand.decision.domain.RegisterFacts.Remark;

class RegisteredHouseholdTest {
    private static final Remark DEAD = new Remark(Remark.What.DEAD, "2026-10-03");
    private static final Remark MARRIED = new Remark(Remark.What.MARRIED_APPLIES_ALONE, "gift");

    private static Example with(Remark... remarks) {
        return single().told(Register.FORSAKRINGSKASSAN, RegisterFacts.of(remarks));
    }

    @Test
    void a_person_who_is_dead_is_a_question_with_the_day() {
        assertFinding(with(DEAD).lineOf(Rule.REGISTERED_HOUSEHOLD))
                .asks("PERSON_DEAD:person/0")
                .cites(Rule.REGISTERED_HOUSEHOLD, "12 kap. 1 § SFS 2025:400");
        assertThat(NormText.of(with(DEAD).calculated())).contains("avliden (person/0) = 2026-10-03");
    }

    @Test
    void who_is_married_and_applies_alone_is_a_question() {
        assertFinding(with(MARRIED).lineOf(Rule.REGISTERED_HOUSEHOLD)).asks("MARRIED_APPLIES_ALONE:person/0");
    }

    @Test
    void nothing_is_proposed_before_both_are_answered() {
        var calculation = with(MARRIED, DEAD).calculated();
        assertThat(calculation.proposal()).isEmpty();
        assertThat(calculation.questions())
                .extracting(Question::id)
                .contains("PERSON_DEAD:person/0", "MARRIED_APPLIES_ALONE:person/0");
    }

    @Test
    void where_there_is_no_norm_for_the_month_it_is_asked_all_the_same() {
        var calculation = NormCalculation.of(with(DEAD).facts(), new Norm.Missing(Question.Code.NORM_MISSING));
        assertThat(calculation.questions())
                .extracting(Question::id)
                .containsExactly("NORM_MISSING", "PERSON_DEAD:person/0");
    }

    @Test
    void where_the_register_has_no_remark_there_is_no_line() {
        assertThat(with().hasLineOf(Rule.REGISTERED_HOUSEHOLD)).isFalse();
    }
}
