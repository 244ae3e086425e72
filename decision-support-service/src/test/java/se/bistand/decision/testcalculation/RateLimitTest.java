package se.bistand.decision.testcalculation;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import org.junit.jupiter.api.Test;

class RateLimitTest {
    private static final Instant NOON = Instant.parse("2026-12-01T12:00:10Z");
    private final SetClock clock = new SetClock();
    private final RateLimit limit = new RateLimit(2, 5, clock);

    @Test
    void so_many_from_one_address_in_a_minute_and_then_a_time_to_wait() {
        assertThat(limit.admit("192.0.2.1")).isZero();
        assertThat(limit.admit("192.0.2.1")).isZero();
        assertThat(limit.admit("192.0.2.1")).isEqualTo(50);
        assertThat(limit.admit("192.0.2.2")).isZero();
    }

    @Test
    void the_next_minute_is_a_new_one() {
        limit.admit("192.0.2.1");
        limit.admit("192.0.2.1");
        clock.now = NOON.plusSeconds(50);

        assertThat(limit.admit("192.0.2.1")).isZero();
    }

    @Test
    void all_together_have_a_limit_too() {
        for (var i = 0; i < 5; i++) {
            assertThat(limit.admit("192.0.2." + i)).isZero();
        }
        assertThat(limit.admit("192.0.2.9")).isEqualTo(50);
    }

    @Test
    void a_subscriber_with_a_network_of_addresses_is_one() {
        assertThat(limit.admit("2001:db8:0:1::1")).isZero();
        assertThat(limit.admit("2001:db8:0:1::2")).isZero();
        assertThat(limit.admit("2001:db8:0:1:ffff::3")).isPositive();
        assertThat(limit.admit("2001:db8:0:2::1")).isZero();
    }

    private static final class SetClock extends Clock {
        private Instant now = NOON;

        @Override
        public ZoneId getZone() {
            return ZoneOffset.UTC;
        }

        @Override
        public Clock withZone(ZoneId zone) {
            return this;
        }

        @Override
        public Instant instant() {
            return now;
        }
    }
}
