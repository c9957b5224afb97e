package org.twodoors;

import org.springframework.boot.diagnostics.FailureAnalysis;
import org.springframework.boot.diagnostics.FailureAnalysisReporter;

/** Says why the application does not start in one sentence on the error stream, whatever becomes of the log. */
class StartFailure implements FailureAnalysisReporter {

    @Override
    public void report(FailureAnalysis analysis) {
        System.err.println("Two Doors does not start. " + analysis.getDescription());
    }
}
