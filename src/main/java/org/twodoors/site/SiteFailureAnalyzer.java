package org.twodoors.site;

import org.springframework.boot.diagnostics.AbstractFailureAnalyzer;
import org.springframework.boot.diagnostics.FailureAnalysis;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;

/** Says in one sentence which setting of the site stopped the start. First: that it was being bound says less. */
@Order(Ordered.HIGHEST_PRECEDENCE)
class SiteFailureAnalyzer extends AbstractFailureAnalyzer<SiteException> {

    @Override
    protected FailureAnalysis analyze(Throwable rootFailure, SiteException cause) {
        return new FailureAnalysis(cause.getMessage() + ".", "Change the setting, then start again.", cause);
    }
}
