package se.bistand.registercheck.lookup;

import com.microsoft.kiota.ApiException;
import java.io.IOException;
import java.sql.SQLException;
import org.springframework.dao.DataAccessException;
import org.springframework.dao.IncorrectResultSizeDataAccessException;
import org.springframework.transaction.TransactionException;

/// Tells a bad day of the database or the schema registry from a fault of a single result.
final class Failure {
    private Failure() {}

    /// A value the database refuses (SQL state 21, 22, 23, P0) or a row that is not there is the result's fault.
    /// Everything else the database says is not, and neither is what does input or output.
    static boolean worldIsDown(Throwable failure) {
        for (Throwable at = failure; at != null; at = at.getCause()) {
            if (at instanceof SQLException sql) {
                return !String.valueOf(sql.getSQLState()).matches("(2[123]|P0).*");
            }
        }
        for (Throwable at = failure; at != null; at = at.getCause()) {
            if (at instanceof IOException || at instanceof ApiException || at instanceof TransactionException) {
                return true;
            }
        }
        return failure instanceof DataAccessException && !(failure instanceof IncorrectResultSizeDataAccessException);
    }

    /// Its kind and place, never its text: that could name a person.
    static String cause(Throwable failure) {
        var root = failure;
        while (root.getCause() != null) root = root.getCause();
        var state = root instanceof SQLException sql ? " " + sql.getSQLState() : "";
        for (var at : root.getStackTrace()) {
            if (at.getClassName().startsWith("se.bistand."))
                return root.getClass().getName() + state + " at " + at;
        }
        return root.getClass().getName() + state;
    }
}
