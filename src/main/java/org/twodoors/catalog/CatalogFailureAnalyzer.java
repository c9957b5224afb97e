package org.twodoors.catalog;

import org.springframework.boot.diagnostics.AbstractFailureAnalyzer;
import org.springframework.boot.diagnostics.FailureAnalysis;

/** Says in one sentence which entry or word stopped the start, in place of a stack trace. */
class CatalogFailureAnalyzer extends AbstractFailureAnalyzer<CatalogException> {

    @Override
    protected FailureAnalysis analyze(Throwable rootFailure, CatalogException cause) {
        return new FailureAnalysis(
                "The catalogue of needs cannot be used: " + cause.getMessage() + ".",
                "Mend the entry it names under src/main/resources/catalog or src/main/resources/messages, then start again.",
                cause);
    }
}
