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
import org.twodoors.pages.ClientAddress.Network;

/** How often links may be opened, or made: by one client, by the wider networks around it, and perhaps by all together. */
final class LinkLimits {

    /** Networks that are remembered at a time. What is forgotten starts with a full bucket; the total still holds. */
    private static final int NETWORKS = 100_000;

    /** What all together count under; no network is called that. */
    private static final String ALL = "all";

    private final int perClient;
    private final Duration per;
    private final @Nullable Bucket total;
    private final Buckets buckets;

    /** Holds each client to a limit, whatever others do. */
    LinkLimits(ClientLimit limit) {
        this.perClient = limit.perClient();
        this.per = limit.per();
        this.buckets = inMemory(limit.per());
        this.total = null;
    }

    /** Holds each client to a limit, and all of them together. */
    LinkLimits(Limit limit) {
        this(limit, inMemory(limit.per()));
    }

    /** The same, counted wherever these buckets are. */
    LinkLimits(Limit limit, Buckets buckets) {
        this.perClient = limit.perClient();
        this.per = limit.per();
        this.buckets = buckets;
        this.total = buckets.get(ALL, limit.total(), limit.per());
    }

    /** Where it is counted. */
    @FunctionalInterface
    interface Buckets {

        /**
         * The bucket of a network, or of all.
         *
         * @param name of whom
         * @param times how often they may
         * @param per in which time
         */
        Bucket get(String name, int times, Duration per);
    }

    /** In this node alone. */
    private static Buckets inMemory(Duration per) {
        Cache<String, Bucket> networks = Caffeine.newBuilder()
                .maximumSize(NETWORKS)
                .expireAfterAccess(per.multipliedBy(2))
                .build();
        return (name, times, every) -> networks.get(
                name,
                any -> Bucket.builder()
                        .addLimit(bandwidth(times, every))
                        // By a clock that nobody sets: one that is set back would give nothing back until it has caught
                        // up.
                        .withNanosecondPrecision()
                        .build());
    }

    /** So often in such a time; it comes back bit by bit. */
    static Bandwidth bandwidth(int times, Duration per) {
        return Bandwidth.builder().capacity(times).refillGreedy(times, per).build();
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
        return count(client, 1);
    }

    /**
     * Counts so many at once, all of them or none; more than one client may ever have at once count as so many.
     *
     * @param client as in the other
     * @param many at least 1
     */
    Optional<Duration> count(List<Network> client, int many) {
        int times = Math.min(many, perClient);
        List<Bucket> all = new ArrayList<>();
        client.forEach(network -> all.add(buckets.get(network.name(), perClient * network.share(), per)));
        if (total != null) {
            all.add(total);
        }
        for (int at = 0; at < all.size(); at++) {
            ConsumptionProbe probe = all.get(at).tryConsumeAndReturnRemaining(times);
            if (!probe.isConsumed()) {
                all.subList(0, at).forEach(taken -> taken.addTokens(times));
                return Optional.of(Duration.ofNanos(probe.getNanosToWaitForRefill()));
            }
        }
        return Optional.empty();
    }

    /** A time to wait in whole seconds, for the header {@code Retry-After}. */
    static long seconds(Duration wait) {
        return wait.toSeconds() + 1;
    }
}
