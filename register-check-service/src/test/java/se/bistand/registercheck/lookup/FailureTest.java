package se.bistand.registercheck.lookup;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.kiota.ApiException;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.sql.SQLException;
import org.junit.jupiter.api.Test;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.dao.EmptyResultDataAccessException;
import org.springframework.dao.QueryTimeoutException;
import org.springframework.transaction.CannotCreateTransactionException;

class FailureTest {
    private static final String TEXT = "om en person";

    @Test
    void a_registry_or_a_database_that_is_down_is_waited_for() {
        assertThat(Failure.worldIsDown(new IllegalStateException(new UncheckedIOException(new IOException(TEXT)))))
                .isTrue();
        assertThat(Failure.worldIsDown(new IllegalStateException(new ApiException(TEXT))))
                .isTrue();
        assertThat(Failure.worldIsDown(new CannotCreateTransactionException(TEXT)))
                .isTrue();
        assertThat(Failure.worldIsDown(new QueryTimeoutException(TEXT))).isTrue();
        assertThat(Failure.worldIsDown(new IllegalStateException(new SQLException(TEXT, "08006"))))
                .isTrue();
    }

    @Test
    void a_value_that_cannot_be_written_is_not_waited_for() {
        assertThat(Failure.worldIsDown(new DataIntegrityViolationException(TEXT, new SQLException(TEXT, "23503"))))
                .isFalse();
        assertThat(Failure.worldIsDown(new EmptyResultDataAccessException(1))).isFalse();
        assertThat(Failure.worldIsDown(new IllegalStateException(TEXT))).isFalse();
    }

    @Test
    void of_a_failure_only_its_kind_and_place_are_told() {
        var failure = new IllegalStateException(TEXT, new SQLException(TEXT, "22001"));
        assertThat(Failure.cause(failure))
                .startsWith("java.sql.SQLException 22001 at se.bistand.registercheck.lookup.FailureTest")
                .doesNotContain(TEXT);
    }
}
