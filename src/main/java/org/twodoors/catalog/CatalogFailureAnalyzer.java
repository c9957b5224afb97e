package org.twodoors.catalog;

import org.springframework.boot.diagnostics.AbstractFailureAnalyzer;
import org.springframework.boot.diagnostics.FailureAnalysis;

/** Says in one sentence which entry or word stopped the start, in place of a stack trace. */
class CatalogFailureAnalyzer extends AbstractFailureAnalyzer<CatalogException> {

    @Override
    protected FailureAnalysis analyze(Throwable rootFailure, CatalogException cause) {
        return new FailureAnalysis(
                "The data of the guide cannot be used: " + cause.getMessage() + ".",
                "Mend the entry it names under catalog, guide or messages in src/main/resources, then start again.",
                cause);
    }
}
