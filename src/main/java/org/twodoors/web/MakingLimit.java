package org.twodoors.web;

import io.github.bucket4j.BucketExceptions.BucketExecutionException;
import java.time.Duration;
import java.util.List;
import java.util.function.Supplier;
import org.springframework.dao.DataAccessResourceFailureException;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.web.context.request.RequestAttributes;
import org.springframework.web.context.request.RequestContextHolder;
import org.springframework.web.context.request.ServletRequestAttributes;
import org.springframework.web.server.ResponseStatusException;
import org.twodoors.pages.ClientAddress;
import org.twodoors.pages.RowLimit;

/**
 * Keeps anybody from filling the database. It is asked right before a row is made: neither a form that another site sent, nor
 * one that has to be mended, nor a button that only deletes takes anything from anybody.
 */
class MakingLimit implements RowLimit {

    private final LinkLimits limits;
    private final Runnable cleanUp;

    /** Counts in the memory of this node. */
    MakingLimit(LinkLimits.Limit limit) {
        this.limits = new LinkLimits(limit);
        this.cleanUp = () -> {};
    }

    /** Counts for all nodes together. */
    MakingLimit(LinkLimits.Limit limit, SharedBuckets buckets) {
        this.limits = new LinkLimits(limit, buckets);
        this.cleanUp = buckets::deleteExpired;
    }

    @Override
    public void count(int rows) {
        RequestAttributes current = RequestContextHolder.getRequestAttributes();
        List<ClientAddress.Network> client = current instanceof ServletRequestAttributes request
                ? ClientAddress.networks(request.getRequest().getRemoteAddr())
                : List.of();
        counted(() -> limits.count(client, rows)).ifPresent(wait -> {
            if (current != null) {
                current.setAttribute(LinkLimitsFilter.WAIT, wait, RequestAttributes.SCOPE_REQUEST);
            }
            throw new TooOften(wait);
        });
    }

    @Override
    public void deleteExpired() {
        counted(() -> {
            cleanUp.run();
            return true;
        });
    }

    /** A database that cannot be used is told as it is wherever something is stored. */
    private static <T> T counted(Supplier<T> work) {
        try {
            return work.get();
        } catch (BucketExecutionException e) {
            throw new DataAccessResourceFailureException("the limits cannot be counted", e);
        }
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
