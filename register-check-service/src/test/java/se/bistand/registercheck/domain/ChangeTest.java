package se.bistand.registercheck.domain;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;
import static se.bistand.registercheck.domain.Register.FORSAKRINGSKASSAN;

import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import se.bistand.registercheck.domain.Payment.Kind;

class ChangeTest {
    private static final LocalDate DAY = LocalDate.of(2026, 10, 25);
    private static final Payment HOUSING = Payment.paid(Kind.BENEFIT, "BOB", 190_000, DAY);

    @Test
    void an_answer_after_silence_tells_of_its_quality_and_of_each_income() {
        var changes =
                between(Answer.failed(FORSAKRINGSKASSAN, "TIMEOUT"), Answer.of(FORSAKRINGSKASSAN, List.of(HOUSING)));
        assertThat(changes)
                .extracting(Change::what, Change::code, Change::afterOre)
                .containsExactly(
                        tuple(Change.Kind.OUTCOME, null, null), tuple(Change.Kind.INCOME_ADDED, "BOB", 190_000L));
    }

    @Test
    void another_amount_and_an_income_that_is_gone_are_told_of() {
        var more = Payment.paid(Kind.BENEFIT, "BOB", 200_000, DAY);
        var allowance = Payment.paid(Kind.BENEFIT, "ABB", 125_000, DAY);
        var changes = between(
                Answer.of(FORSAKRINGSKASSAN, List.of(HOUSING, allowance)), Answer.of(FORSAKRINGSKASSAN, List.of(more)));
        assertThat(changes)
                .extracting(Change::what, Change::code, Change::beforeOre, Change::afterOre)
                .containsExactlyInAnyOrder(
                        tuple(Change.Kind.AMOUNT, "BOB", 190_000L, 200_000L),
                        tuple(Change.Kind.INCOME_GONE, "ABB", 125_000L, null));
    }

    @Test
    void the_same_again_and_silence_for_another_reason_are_no_news() {
        var answer = Answer.of(FORSAKRINGSKASSAN, List.of(HOUSING));
        assertThat(between(answer, answer)).isEmpty();
        assertThat(between(Answer.failed(FORSAKRINGSKASSAN, "TIMEOUT"), Answer.failed(FORSAKRINGSKASSAN, "SLOW")))
                .isEmpty();
    }

    @Test
    void silence_after_an_answer_is_no_news_and_never_an_income_that_is_gone() {
        var answer = Answer.of(FORSAKRINGSKASSAN, List.of(HOUSING));
        var silence = Answer.failed(FORSAKRINGSKASSAN, "TIMEOUT");
        assertThat(silence.after(answer)).isEqualTo(answer);
        assertThat(between(answer, silence.after(answer))).isEmpty();

        var half = answer.not(Answer.Outcome.COULD_NOT_ANSWER, "BT:INTERNT_FEL", true);
        assertThat(silence.after(half).payments()).containsExactly(HOUSING);
        assertThat(silence.after(half).reason()).isEqualTo("TIMEOUT");
        assertThat(between(half, silence.after(half))).isEmpty();
        assertThat(between(half, silence)).isEmpty();
    }

    @Test
    void what_two_halves_tell_is_kept_and_what_both_tell_is_counted_once() {
        var preliminary = HOUSING.preliminary();
        var allowance = Payment.paid(Kind.BENEFIT, "ABB", 125_000, DAY);
        var first = half(List.of(preliminary, allowance));
        var second = half(List.of(Payment.paid(Kind.BENEFIT, "BOB", 190_000, DAY.minusDays(1))));
        assertThat(second.after(first).payments())
                .extracting(Payment::code, Payment::status)
                .containsExactly(tuple("BOB", Payment.Status.PAID), tuple("ABB", Payment.Status.PAID));
    }

    @Test
    void an_answer_that_lacks_a_part_does_not_say_that_an_income_is_gone() {
        var answer = Answer.of(FORSAKRINGSKASSAN, List.of(HOUSING));
        assertThat(between(answer, Answer.nothing(FORSAKRINGSKASSAN).part("BT:OBEHORIG")))
                .extracting(Change::what)
                .containsExactly(Change.Kind.OUTCOME);
        assertThat(between(answer, Answer.notEntitled(FORSAKRINGSKASSAN, "BT:403")))
                .extracting(Change::what)
                .containsExactly(Change.Kind.OUTCOME);
    }

    private static Answer half(List<Payment> payments) {
        return Answer.of(FORSAKRINGSKASSAN, payments).not(Answer.Outcome.COULD_NOT_ANSWER, "BT:INTERNT_FEL", true);
    }

    private static List<Change> between(Answer before, Answer after) {
        return Change.between(List.of(before), List.of(after));
    }
}
