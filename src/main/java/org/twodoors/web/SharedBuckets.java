package org.twodoors.web;

import io.github.bucket4j.Bucket;
import io.github.bucket4j.BucketConfiguration;
import io.github.bucket4j.BucketExceptions.BucketExecutionException;
import io.github.bucket4j.distributed.ExpirationAfterWriteStrategy;
import io.github.bucket4j.distributed.jdbc.PrimaryKeyMapper;
import io.github.bucket4j.postgresql.Bucket4jPostgreSQL;
import io.github.bucket4j.postgresql.PostgreSQLSelectForUpdateBasedProxyManager;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.Duration;
import javax.sql.DataSource;
import org.twodoors.sealing.Sealer;

/**
 * Counts that all nodes of an installation share, in their PostgreSQL. A row says who only by a hash that nobody can try out without the key
 * of the installation, and is of no use, and deleted, once its bucket is full again.
 */
final class SharedBuckets implements LinkLimits.Buckets {

    private static final String TABLE = "making_limit";

    /** How many rows are deleted in one transaction. */
    private static final int BATCH = 500;

    /** Times further ahead than this come from a clock that was wrong. */
    private static final Duration AHEAD = Duration.ofMinutes(5);

    private final DataSource database;
    private final Sealer sealer;
    private final Duration longest;
    private final PostgreSQLSelectForUpdateBasedProxyManager<String> counts;

    /** Takes the time in which the slowest bucket is full again. */
    SharedBuckets(DataSource database, Sealer sealer, Duration longest) {
        this.database = database;
        this.sealer = sealer;
        this.longest = longest;
        this.counts = Bucket4jPostgreSQL.selectForUpdateBasedBuilder(database)
                .primaryKeyMapper(PrimaryKeyMapper.STRING)
                .table(TABLE)
                .idColumn("id")
                .stateColumn("state")
                .expiresAtColumn("expires_at")
                .expirationAfterWrite(
                        ExpirationAfterWriteStrategy.basedOnTimeForRefillingBucketUpToMax(Duration.ofSeconds(1)))
                .build();
    }

    @Override
    public Bucket get(String name, int times, Duration per) {
        // A limit that was changed begins anew.
        String id = sealer.hash(name + " " + times + " " + per, TABLE);
        return counts.builder()
                .build(
                        id,
                        () -> BucketConfiguration.builder()
                                .addLimit(LinkLimits.bandwidth(times, per))
                                .build());
    }

    /**
     * Deletes what says nothing any more, and what a clock that was ahead has written: it would give nothing back until then.
     *
     * @throws BucketExecutionException when the database cannot be used
     */
    void deleteExpired() {
        int some;
        do {
            some = counts.removeExpired(BATCH);
        } while (some == BATCH);
        try (Connection connection = database.getConnection();
                PreparedStatement delete =
                        connection.prepareStatement("delete from " + TABLE + " where expires_at > ?")) {
            delete.setLong(1, System.currentTimeMillis() + longest.plus(AHEAD).toMillis());
            delete.executeUpdate();
        } catch (SQLException e) {
            throw new BucketExecutionException(e);
        }
    }
}
