package org.twodoors.sharing.link;

import com.zaxxer.hikari.HikariDataSource;
import com.zaxxer.hikari.HikariPoolMXBean;
import com.zaxxer.hikari.SQLExceptionOverride;
import java.sql.SQLException;
import java.util.Set;
import org.springframework.beans.factory.config.BeanPostProcessor;
import org.springframework.stereotype.Component;

/**
 * Opens an H2 database anew that has closed itself, such as on a full disk: its connections say that they are well, and none of them works
 * again. So all of them go as soon as one complains, and the next one opens the file.
 */
@Component
final class DatabaseReopening implements BeanPostProcessor {

    /** What H2 says when its store failed ({@code GENERAL_ERROR_1}, {@code IO_EXCEPTION_1 and _2}) or is closed since then. */
    private static final Set<Integer> CLOSED = Set.of(50_000, 90_028, 90_031, 90_098, 90_121);

    @java.lang.Override
    public Object postProcessBeforeInitialization(Object bean, String name) {
        if (bean instanceof HikariDataSource pool
                && pool.getJdbcUrl() != null
                && pool.getJdbcUrl().startsWith("jdbc:h2:")) {
            pool.setJdbcUrl(DatabaseDirectory.whole(pool.getJdbcUrl()));
            pool.setExceptionOverride(new Reopening(pool));
        }
        return bean;
    }

    private record Reopening(HikariDataSource pool) implements SQLExceptionOverride {

        @java.lang.Override
        public SQLExceptionOverride.Override adjudicate(SQLException complaint) {
            if (!CLOSED.contains(complaint.getErrorCode())) {
                return SQLExceptionOverride.Override.CONTINUE_EVICT;
            }
            HikariPoolMXBean connections = pool.getHikariPoolMXBean();
            if (connections != null) {
                connections.softEvictConnections();
            }
            return SQLExceptionOverride.Override.MUST_EVICT;
        }
    }
}
