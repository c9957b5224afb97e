package org.twodoors.content;

import org.springframework.boot.diagnostics.AbstractFailureAnalyzer;
import org.springframework.boot.diagnostics.FailureAnalysis;

/** Says in a sentence which entry or word stopped the start, in place of a stack trace. */
class ContentFailureAnalyzer extends AbstractFailureAnalyzer<ContentException> {

    @Override
    protected FailureAnalysis analyze(Throwable rootFailure, ContentException cause) {
        return new FailureAnalysis(
                "The content of the site cannot be used: " + cause.getMessage() + ".",
                "Mend the entry it names under src/main/resources, then start again.",
                cause);
    }
}
