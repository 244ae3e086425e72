package se.bistand.decision.domain.norm;

import static org.assertj.core.api.Assertions.assertThat;
import static se.bistand.decision.domain.norm.Example.couple;
import static se.bistand.decision.domain.norm.Example.single;
import static se.bistand.decision.domain.norm.FindingAssert.assertFinding;

import org.junit.jupiter.api.Test;
import se.bistand.decision.domain.Register;

class RegisterReadTest {
    private static final String EARLY = "avläst innan kontrollperioden var slut";

    @Test
    void a_register_that_answered_is_fulfilled_with_the_moment_it_was_read() {
        var line = single().line("register/0/FORSAKRINGSKASSAN");
        assertFinding(line).isFulfilled().cites(Rule.REGISTER_READ, "15 kap. 10–12 §§ SFS 2025:400");
        assertThat(NormText.of(single().calculated())).contains("avläst 2026-12-01T05:00:00Z");
    }

    @Test
    void a_register_that_could_not_answer_is_never_no_income() {
        var example = single().couldNotAnswer(0, Register.FORSAKRINGSKASSAN, "TIMEOUT");
        assertFinding(example.line("register/0/FORSAKRINGSKASSAN"))
                .asks("REGISTER_COULD_NOT_ANSWER:register/0/FORSAKRINGSKASSAN");
        assertThat(example.calculated().result()).isEqualTo(NormCalculation.Result.UNCLEAR);
        assertThat(example.calculated().difference()).isEmpty();
    }

    @Test
    void a_register_nobody_read_is_a_question() {
        var example = single().noOtherRegisterRead().register(0, Register.SKATTEVERKET);
        assertFinding(example.line("register/0/ARBETSFORMEDLINGEN"))
                .asks("REGISTER_NOT_READ:register/0/ARBETSFORMEDLINGEN");
    }

    @Test
    void a_register_read_while_the_control_period_is_under_way_decides_but_the_reader_is_told() {
        var example = single().readAt("2026-11-22T08:00:00Z");
        assertFinding(example.line("register/0/FORSAKRINGSKASSAN")).isFulfilled();
        assertThat(NormText.of(example.calculated()))
                .contains("uppgift: avläst innan kontrollperioden var slut (register/0/FORSAKRINGSKASSAN) = ja"
                        + " [Försäkringskassan, avläst 2026-11-22T08:00:00Z]");
        assertThat(example.calculated().questions()).isEmpty();
    }

    @Test
    void the_control_period_ends_at_swedish_midnight() {
        assertThat(NormText.of(single().readAt("2026-11-30T22:59:59Z").calculated()))
                .contains(EARLY);
        assertThat(NormText.of(single().readAt("2026-11-30T23:00:00Z").calculated()))
                .doesNotContain(EARLY);
    }

    @Test
    void a_register_read_before_the_control_period_began_has_said_nothing_about_it() {
        assertFinding(single().readAt("2026-10-31T22:59:59Z").line("register/0/SKATTEVERKET"))
                .asks("CONTROL_PERIOD_NOT_BEGUN:register/0/SKATTEVERKET");
        assertFinding(single().readAt("2026-10-31T23:00:00Z").line("register/0/SKATTEVERKET"))
                .isFulfilled();
    }

    @Test
    void every_adult_is_asked_about() {
        assertThat(couple().calculated().lines().stream()
                        .filter(line -> line.rule() == Rule.REGISTER_READ)
                        .map(Finding::subject))
                .hasSize(6)
                .contains("register/1/SKATTEVERKET");
    }

    @Test
    void an_answer_from_a_register_this_version_does_not_know_is_a_question() {
        assertFinding(single().register(0, Register.UNKNOWN).line("register/0/UNKNOWN"))
                .asks("REGISTER_COULD_NOT_ANSWER:register/0/UNKNOWN");
    }
}
