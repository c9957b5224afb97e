package org.twodoors.sealing;

import org.springframework.boot.diagnostics.AbstractFailureAnalyzer;
import org.springframework.boot.diagnostics.FailureAnalysis;

/** Turns a bad key into one sentence at start-up instead of a stack trace. */
class KeyFailureAnalyzer extends AbstractFailureAnalyzer<KeyException> {

    @Override
    protected FailureAnalysis analyze(Throwable rootFailure, KeyException cause) {
        return new FailureAnalysis(
                cause.getMessage(),
                "Set two-doors.key to 32 random bytes in base64 (for example from: openssl rand -base64 32), or, with"
                        + " the H2 file database, leave it out and let two-doors.data-directory name a directory this program may write to.",
                cause);
    }
}
