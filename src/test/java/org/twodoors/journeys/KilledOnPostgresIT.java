package org.twodoors.journeys;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;

/** Killed while saving to PostgreSQL. */
class KilledOnPostgresIT extends KilledWhileSaving {

    private EmbeddedPostgres postgres;

    @BeforeEach
    void start() throws IOException {
        postgres = EmbeddedPostgres.start();
    }

    @AfterEach
    void stop() throws IOException {
        postgres.close();
    }

    @Override
    List<String> database() {
        return List.of(
                "--spring.profiles.active=postgres",
                "--TWO_DOORS_DB_URL=" + postgres.getJdbcUrl("postgres", "postgres"),
                "--TWO_DOORS_DB_USER=postgres",
                "--TWO_DOORS_DB_PASSWORD=postgres");
    }
}
