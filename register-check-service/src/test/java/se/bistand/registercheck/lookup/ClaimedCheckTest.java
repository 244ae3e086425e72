package se.bistand.registercheck.lookup;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import se.bistand.registercheck.domain.Register;

class ClaimedCheckTest {
    private static final Instant OCTOBER = Instant.parse("2026-10-01T07:00:00Z");

    /// The control period of December is over when December begins in Sweden.
    private static final Instant PERIOD_OVER = Instant.parse("2026-11-30T23:00:00Z");

    private static ClaimedCheck check(Instant receivedAt, boolean reread) {
        var missing = Set.of(Register.FORSAKRINGSKASSAN);
        return new ClaimedCheck(
                UUID.randomUUID(),
                0,
                UUID.randomUUID(),
                "9901",
                "2026-12",
                new byte[0],
                null,
                1,
                0,
                missing,
                missing,
                receivedAt,
                reread,
                2,
                false);
    }

    @Test
    void the_first_read_has_waited_since_the_application_came() {
        assertThat(check(OCTOBER, false).waited(OCTOBER.plusSeconds(60))).isEqualTo(Duration.ofMinutes(1));
    }

    @Test
    void a_later_read_of_an_early_application_has_waited_since_its_control_period_was_over() {
        var nextDay = PERIOD_OVER.plus(Duration.ofDays(1));
        assertThat(check(OCTOBER, true).waited(nextDay)).isEqualTo(Duration.ofDays(1));
    }

    @Test
    void a_later_read_of_a_late_application_has_waited_since_it_came() {
        var late = PERIOD_OVER.plus(Duration.ofDays(5));
        assertThat(check(late, true).waited(late.plus(Duration.ofDays(2)))).isEqualTo(Duration.ofDays(2));
    }
}
