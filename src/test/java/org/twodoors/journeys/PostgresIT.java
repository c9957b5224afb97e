package org.twodoors.journeys;

import static org.assertj.core.api.Assertions.assertThat;
import static org.twodoors.journeys.FormClient.field;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Base64;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.test.annotation.DirtiesContext;
import org.springframework.test.context.ActiveProfiles;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;

/** The whole application on a real PostgreSQL, set up as the README says: profile and three variables. */
@SpringBootTest(webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT)
@ActiveProfiles("postgres")
@DirtiesContext
class PostgresIT {

    private static EmbeddedPostgres postgres;

    @TempDir
    static Path data;

    @LocalServerPort
    private int port;

    @Autowired
    private JdbcTemplate database;

    @DynamicPropertySource
    static void runsOnPostgres(DynamicPropertyRegistry properties) throws IOException {
        postgres = EmbeddedPostgres.start();
        properties.add("TWO_DOORS_DB_URL", () -> postgres.getJdbcUrl("postgres", "postgres"));
        properties.add("TWO_DOORS_DB_USER", () -> "postgres");
        properties.add("TWO_DOORS_DB_PASSWORD", () -> "postgres");
        properties.add("two-doors.data-directory", data::toString);
        properties.add("two-doors.key", () -> Base64.getEncoder().encodeToString(new byte[32]));
    }

    @AfterAll
    static void stop() throws IOException {
        postgres.close();
    }

    @Test
    void theDatabaseIsPostgresAndFlywayHasSetItUp() {
        assertThat(database.queryForObject("select version()", String.class)).startsWith("PostgreSQL");
        assertThat(database.queryForObject("select to_regclass('flyway_schema_history')::text", String.class))
                .isEqualTo("flyway_schema_history");
    }

    @Test
    void healthIsUp() {
        assertThat(new FormClient("http://localhost:" + port)
                        .get("/actuator/health")
                        .body())
                .contains("\"UP\"");
    }

    @Test
    void aPlanCanBeMade() {
        FormClient family = new FormClient("http://localhost:" + port);
        family.post(Questionnaire.CHILD, field("years", "7"), field("setting", "public"));
        family.post(Questionnaire.AREAS, field("areas", "schoolwork"));
        family.post(Questionnaire.NEEDS, field("needs", "handwriting"));
        family.post(
                Questionnaire.pageOf("handwriting"),
                List.of(
                        field("schoolEffect", "a-lot"),
                        field("dailyEffect", "none"),
                        field("tried", "still-hard"),
                        field("healthLink", "other"),
                        field("safety", "none"),
                        field("howOften", "often")));

        assertThat(family.get("/plan/print").body()).contains("R12, R29, R33").contains("need-card--school");
    }
}
