package org.twodoors.web;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import io.github.bucket4j.Bandwidth;
import io.github.bucket4j.Bucket;
import io.github.bucket4j.ConsumptionProbe;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.twodoors.web.ClientAddress.Network;

/** How often links may be opened, or made: by one client, by the wider networks around it, and perhaps by all together. */
final class LinkLimits {

    /** Networks that are remembered at a time. What is forgotten starts with a full bucket; the total still holds. */
    private static final int NETWORKS = 100_000;

    private final int perClient;
    private final Duration per;
    private final @Nullable Bucket total;
    private final Cache<Network, Bucket> networks;

    /** Holds each client to a limit, whatever others do. */
    LinkLimits(ClientLimit limit) {
        this(limit.perClient(), limit.per(), null);
    }

    /** Holds each client to a limit, and all of them together. */
    LinkLimits(Limit limit) {
        this(limit.perClient(), limit.per(), bucket(limit.total(), limit.per()));
    }

    private LinkLimits(int perClient, Duration per, @Nullable Bucket total) {
        this.perClient = perClient;
        this.per = per;
        this.total = total;
        this.networks = Caffeine.newBuilder()
                .maximumSize(NETWORKS)
                .expireAfterAccess(per.multipliedBy(2))
                .build();
    }

    /**
     * A limit for each client.
     *
     * @param perClient how often one client may
     * @param per in which time; it comes back bit by bit
     */
    record ClientLimit(int perClient, Duration per) {

        ClientLimit {
            if (perClient < 1 || per.isZero() || per.isNegative()) {
                throw new IllegalArgumentException(
                        "a limit needs per-client of at least 1, and a time longer than none");
            }
        }
    }

    /**
     * A limit for each client and for all.
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

    /**
     * Counts a request of a client, and says how long to wait when it was one too many. One that was too many for any of the
     * networks, or for all, is taken from none of them.
     *
     * @param client the networks it is in, the narrowest first; none for one that only the total holds
     */
    Optional<Duration> count(List<Network> client) {
        List<Bucket> buckets = new ArrayList<>();
        client.forEach(network -> buckets.add(networks.get(network, any -> bucket(perClient * network.share(), per))));
        if (total != null) {
            buckets.add(total);
        }
        for (int at = 0; at < buckets.size(); at++) {
            ConsumptionProbe probe = buckets.get(at).tryConsumeAndReturnRemaining(1);
            if (!probe.isConsumed()) {
                buckets.subList(0, at).forEach(taken -> taken.addTokens(1));
                return Optional.of(Duration.ofNanos(probe.getNanosToWaitForRefill()));
            }
        }
        return Optional.empty();
    }

    /** A time to wait in whole seconds, for the header {@code Retry-After}. */
    static long seconds(Duration wait) {
        return wait.toSeconds() + 1;
    }

    private static Bucket bucket(int times, Duration per) {
        return Bucket.builder()
                .addLimit(Bandwidth.builder()
                        .capacity(times)
                        .refillGreedy(times, per)
                        .build())
                // By a clock that nobody sets: one that is set back would give nothing back until it has caught up.
                .withNanosecondPrecision()
                .build();
    }
}
