package se.bistand.decision.domain;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class MoneyTest {
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "0|0 kr",
                "1|0,01 kr",
                "394000|3 940 kr",
                "59667|596,67 kr",
                "-10000|−100 kr",
                "123456789|1 234 567,89 kr"
            })
    void money_is_written_as_in_swedish(long ore, String text) {
        assertThat(new Money(ore).inSwedish().replace('\u00a0', ' ')).isEqualTo(text);
    }

    @ParameterizedTest
    @CsvSource({"174000,1,5,34800", "179000,1,3,59667", "100,1,3,33", "200,1,3,67", "1,1,2,1", "203000,2,4,101500"})
    void a_share_is_rounded_once_to_the_nearest_ore(long ore, int part, int whole, long share) {
        assertThat(new Money(ore).share(part, whole)).isEqualTo(new Money(share));
    }

    @Test
    void an_amount_is_not_shared_by_nobody() {
        assertThatThrownBy(() -> new Money(1).share(1, 0)).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void an_amount_that_would_overflow_throws() {
        assertThatThrownBy(() -> new Money(Long.MAX_VALUE).plus(new Money(1))).isInstanceOf(ArithmeticException.class);
        assertThatThrownBy(() -> Money.kronor(Long.MAX_VALUE)).isInstanceOf(ArithmeticException.class);
    }
}
