package se.bistand.payout.answers;

import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;
import java.sql.SQLException;
import java.time.DateTimeException;
import org.jspecify.annotations.Nullable;

/// Answers of the bank that could not be fetched or applied.
final class Failures {
    private Failures() {}

    /// @param step `fetch` or `apply`
    static Counter of(String step, MeterRegistry registry) {
        return Counter.builder("bistand.payout.answers.failed")
                .description("Attempts to fetch or apply a file of the bank that failed")
                .tag("step", step)
                .register(registry);
    }

    /// Whether the file's own content is the cause, so that another try would end in the same way: a value the database
    /// cannot take (SQL state class 22) or that breaks one of its rules (23), or a date that does not exist.
    static boolean isOfContent(RuntimeException failure) {
        for (@Nullable Throwable cause = failure; cause != null; cause = cause.getCause()) {
            if (cause instanceof DateTimeException) {
                return true;
            }
            if (cause instanceof SQLException sql && sql.getSQLState() != null) {
                return sql.getSQLState().startsWith("22") || sql.getSQLState().startsWith("23");
            }
        }
        return false;
    }
}
