package org.twodoors.web;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import io.github.bucket4j.Bandwidth;
import io.github.bucket4j.Bucket;
import io.github.bucket4j.ConsumptionProbe;
import java.time.Duration;
import java.util.Optional;

/** How often links may be opened, or made: by one client, and by all of them together. */
final class LinkLimits {

    /** Clients that are remembered at a time. Whoever is forgotten starts with a full bucket; the total still holds. */
    private static final int CLIENTS = 100_000;

    private final Limit limit;
    private final Bucket total;
    private final Cache<String, Bucket> clients;

    LinkLimits(Limit limit) {
        this.limit = limit;
        this.total = bucket(limit.total());
        this.clients = Caffeine.newBuilder()
                .maximumSize(CLIENTS)
                .expireAfterAccess(limit.per().multipliedBy(2))
                .build();
    }

    /**
     * A limit.
     *
     * @param perClient how often one client may
     * @param total how often all may together
     * @param per in which time; it comes back bit by bit
     */
    record Limit(int perClient, int total, Duration per) {

        Limit {
            if (perClient < 1 || total < perClient || per.isZero() || per.isNegative()) {
                throw new IllegalArgumentException(
                        "a limit needs per-client of at least 1, a total of at least that, and a time longer than none");
            }
        }
    }

    /** Counts a request of a client, and says how long to wait when it was one too many. */
    Optional<Duration> count(String client) {
        // The client first: what one alone sends too much of is not taken from all the others.
        return wait(clients.get(client, any -> bucket(limit.perClient()))).or(() -> wait(total));
    }

    private Bucket bucket(int times) {
        return Bucket.builder()
                .addLimit(Bandwidth.builder()
                        .capacity(times)
                        .refillGreedy(times, limit.per())
                        .build())
                .build();
    }

    private static Optional<Duration> wait(Bucket bucket) {
        ConsumptionProbe probe = bucket.tryConsumeAndReturnRemaining(1);
        return probe.isConsumed() ? Optional.empty() : Optional.of(Duration.ofNanos(probe.getNanosToWaitForRefill()));
    }
}
