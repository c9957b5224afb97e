package org.twodoors.journeys;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import org.junit.jupiter.api.AfterAll;
import org.springframework.test.annotation.DirtiesContext;
import org.springframework.test.context.ActiveProfiles;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;

/** What the release before wrote to a real PostgreSQL. */
@ActiveProfiles("postgres")
@DirtiesContext
class PreviousReleaseOnPostgresIT extends PreviousReleaseJourney {

    private static EmbeddedPostgres postgres;

    PreviousReleaseOnPostgresIT() {
        super("postgres");
    }

    @DynamicPropertySource
    static void opensItsDatabase(DynamicPropertyRegistry properties) throws IOException, SQLException {
        postgres = EmbeddedPostgres.start();
        try (Connection connection = postgres.getPostgresDatabase().getConnection();
                Statement statement = connection.createStatement()) {
            statement.execute(script("postgres"));
        }
        properties.add("TWO_DOORS_DB_URL", () -> postgres.getJdbcUrl("postgres", "postgres"));
        properties.add("TWO_DOORS_DB_USER", () -> "postgres");
        properties.add("TWO_DOORS_DB_PASSWORD", () -> "postgres");
        properties.add("two-doors.key", () -> links("postgres").getProperty("key"));
    }

    @AfterAll
    static void stop() throws IOException {
        postgres.close();
    }
}
