package org.twodoors.web;

import java.time.Duration;
import java.util.List;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.web.context.request.RequestAttributes;
import org.springframework.web.context.request.RequestContextHolder;
import org.springframework.web.context.request.ServletRequestAttributes;
import org.springframework.web.server.ResponseStatusException;
import org.twodoors.pages.RowLimit;

/**
 * Keeps anybody from filling the database. It is asked right before a row is made: neither a form that another site sent, nor
 * one that has to be mended, nor a button that only deletes takes anything from anybody.
 */
class MakingLimit implements RowLimit {

    private final LinkLimits limits;

    MakingLimit(LinkLimits limits) {
        this.limits = limits;
    }

    @Override
    public void count() {
        RequestAttributes current = RequestContextHolder.getRequestAttributes();
        limits.count(
                        current instanceof ServletRequestAttributes request
                                ? ClientAddress.networks(request.getRequest().getRemoteAddr())
                                : List.of())
                .ifPresent(wait -> {
                    if (current != null) {
                        current.setAttribute(LinkLimitsFilter.WAIT, wait, RequestAttributes.SCOPE_REQUEST);
                    }
                    throw new TooOften(wait);
                });
    }

    /** Says when to come back. */
    private static final class TooOften extends ResponseStatusException {

        private final long seconds;

        TooOften(Duration wait) {
            super(HttpStatus.TOO_MANY_REQUESTS);
            this.seconds = LinkLimits.seconds(wait);
        }

        @Override
        public HttpHeaders getHeaders() {
            HttpHeaders headers = new HttpHeaders();
            headers.set(HttpHeaders.RETRY_AFTER, Long.toString(seconds));
            return headers;
        }
    }
}
