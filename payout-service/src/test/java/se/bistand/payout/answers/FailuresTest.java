package se.bistand.payout.answers;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.SQLException;
import java.time.DateTimeException;
import org.junit.jupiter.api.Test;

class FailuresTest {
    @Test
    void a_value_the_database_cannot_take_and_a_date_that_is_none_come_from_the_file() {
        assertThat(Failures.isOfContent(new IllegalStateException(new SQLException("too large", "22003"))))
                .isTrue();
        assertThat(Failures.isOfContent(new IllegalStateException(new SQLException("a key", "23505"))))
                .isTrue();
        assertThat(Failures.isOfContent(new DateTimeException("no such day"))).isTrue();
    }

    @Test
    void a_database_that_is_away_is_no_fault_of_the_file() {
        assertThat(Failures.isOfContent(new IllegalStateException(new SQLException("gone", "08006"))))
                .isFalse();
        assertThat(Failures.isOfContent(new IllegalStateException("other"))).isFalse();
    }
}
