package org.twodoors.sharing.link;

import java.sql.SQLException;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.diagnostics.FailureAnalysis;
import org.springframework.boot.diagnostics.FailureAnalyzer;
import org.springframework.dao.DataAccessResourceFailureException;

/** Says in a sentence why the database or its directory stopped the start, in place of a stack trace. */
class DatabaseFailureAnalyzer implements FailureAnalyzer {

    @Override
    public @Nullable FailureAnalysis analyze(Throwable failure) {
        String why = null;
        for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
            if (cause instanceof SQLException || cause instanceof DataAccessResourceFailureException) {
                why = String.valueOf(cause.getMessage()).lines().findFirst().orElse("");
            }
        }
        return why == null
                ? null
                : new FailureAnalysis(
                        "The database cannot be used: " + why,
                        "With PostgreSQL: start it, and look at TWO_DOORS_DB_URL, TWO_DOORS_DB_USER and TWO_DOORS_DB_PASSWORD. With H2:"
                                + " two-doors.data-directory must be a directory that this program may write to, with room on its disk,"
                                + " and no other process may use it.",
                        failure);
    }
}
