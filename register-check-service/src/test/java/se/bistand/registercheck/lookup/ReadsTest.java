package se.bistand.registercheck.lookup;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import se.bistand.registercheck.domain.Answer;
import se.bistand.registercheck.domain.Register;
import se.bistand.registercheck.domain.control.Stated;

class ReadsTest {
    private static final Answer EVERY_FUND = Answer.failed(Register.A_KASSA, "TIMEOUT");
    private static final Answer ONE_FUND = Answer.nothing(Register.A_KASSA).of("02");
    private static final Answer ANOTHER_FUND = Answer.nothing(Register.A_KASSA).of("07");
    private static final Answer STUDENT_AID = Answer.nothing(Register.CSN);

    @Test
    void a_later_answer_replaces_the_earlier_of_its_register_and_leaves_the_others_as_they_were() {
        var later = Answer.notEntitled(Register.CSN, "NO");
        var tax = Answer.nothing(Register.SKATTEVERKET);
        assertThat(after(List.of(STUDENT_AID, tax), List.of(later))).containsExactly(tax, later);
    }

    @Test
    void an_answer_of_one_fund_leaves_the_answer_of_another_as_it_was() {
        assertThat(after(List.of(ONE_FUND), List.of(ANOTHER_FUND))).containsExactly(ONE_FUND, ANOTHER_FUND);
    }

    @Test
    void answers_of_single_funds_take_the_place_of_one_for_all_and_of_no_other_register() {
        assertThat(after(List.of(EVERY_FUND, STUDENT_AID), List.of(ONE_FUND))).containsExactly(STUDENT_AID, ONE_FUND);
        assertThat(after(List.of(), List.of(EVERY_FUND, ONE_FUND))).containsExactly(ONE_FUND);
    }

    @Test
    void a_later_answer_for_all_funds_stands_beside_what_single_ones_said() {
        assertThat(after(List.of(ONE_FUND), List.of(EVERY_FUND))).containsExactly(ONE_FUND, EVERY_FUND);
    }

    private static Stream<Answer> after(List<Answer> before, List<Answer> now) {
        return new Reads.Read(nobody(), kept(before), kept(now)).all().stream().map(Answers.Kept::answer);
    }

    private static List<Answers.Kept> kept(List<Answer> answers) {
        return answers.stream()
                .map(it -> new Answers.Kept(new UUID(0, 1), 0, false, Stated.NOTHING, it, Instant.EPOCH, 1, 1))
                .toList();
    }

    private static LookedUp nobody() {
        var check = new ClaimedCheck(
                new UUID(0, 1),
                0,
                new UUID(0, 2),
                "9901",
                "2026-11",
                new byte[0],
                "reference",
                1,
                0,
                Set.of(),
                Set.of(),
                Instant.EPOCH,
                false,
                1,
                false);
        return new LookedUp(check, Set.of(), List.of(), List.of(), Instant.EPOCH);
    }
}
