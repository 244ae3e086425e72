package se.bistand.decision.domain.norm;

import static org.assertj.core.api.Assertions.assertThat;
import static se.bistand.decision.domain.norm.Example.single;
import static se.bistand.decision.domain.norm.FindingAssert.assertFinding;

import java.util.List;
import org.junit.jupiter.api.Test;
import se.bistand.decision.domain.Month;
import se.bistand.decision.domain.Source;
import se.bistand.decision.domain.SupportHistory;

class AlreadyGrantedTest {
    private static Example granted(Month... months) {
        return single().history(new SupportHistory(true, List.of(months), new Source.EarlierDecisions()));
    }

    private static Month december() {
        return Month.of(2026, 12);
    }

    @Test
    void a_month_that_is_granted_already_is_not_granted_once_more_by_the_machine() {
        var example = granted(december()).in(2026, 12);
        assertFinding(example.line("application"))
                .asks("ALREADY_GRANTED:application")
                .cites(Rule.ALREADY_GRANTED, "12 kap. 1 § SFS 2025:400");
        assertThat(example.calculated().result()).isEqualTo(NormCalculation.Result.UNCLEAR);
        assertThat(example.calculated().proposal()).isEmpty();
    }

    @Test
    void the_months_before_say_nothing_of_this_one() {
        assertThat(granted(december().plusMonths(-1)).in(2026, 12).hasLineOf(Rule.ALREADY_GRANTED))
                .isFalse();
        assertThat(single().hasLineOf(Rule.ALREADY_GRANTED)).isFalse();
    }

    @Test
    void the_month_itself_is_none_of_the_months_in_a_row_before_it() {
        var history =
                new SupportHistory(true, List.of(december().plusMonths(-1), december()), new Source.EarlierDecisions());
        assertThat(history.monthsInARowBefore(december())).isEqualTo(1);
    }

    @Test
    void where_there_is_no_norm_for_the_month_it_is_asked_all_the_same() {
        var facts = granted(december()).in(2026, 12).facts();
        var calculation = NormCalculation.of(facts, new Norm.Missing(Question.Code.NORM_MISSING));
        assertThat(calculation.questions())
                .extracting(Question::id)
                .containsExactly("NORM_MISSING", "ALREADY_GRANTED:application");
    }
}
