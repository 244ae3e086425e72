package se.bistand.notification.domain;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class KronorTest {
    @Test
    void thousands_are_parted_by_a_space_that_does_not_break() {
        assertThat(Kronor.of(1_234_567_00L)).isEqualTo("1\u00a0234\u00a0567\u00a0kr");
    }

    @Test
    void whole_kronor_are_written_without_öre() {
        assertThat(Kronor.of(780_000)).isEqualTo("7\u00a0800\u00a0kr");
    }

    @Test
    void öre_are_written_with_two_digits() {
        assertThat(Kronor.of(105)).isEqualTo("1,05\u00a0kr");
    }

    @Test
    void an_income_that_lowers_the_assistance_has_a_minus_sign() {
        assertThat(Kronor.of(-50)).isEqualTo("\u22120,50\u00a0kr");
    }

    @Test
    void the_largest_and_smallest_amounts_do_not_overflow() {
        assertThat(Kronor.of(Long.MAX_VALUE)).startsWith("92\u00a0233").endsWith(",07\u00a0kr");
        assertThat(Kronor.of(Long.MIN_VALUE + 1)).startsWith("\u221292\u00a0233");
    }
}
