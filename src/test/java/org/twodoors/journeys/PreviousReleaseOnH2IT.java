package org.twodoors.journeys;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.test.annotation.DirtiesContext;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;

/** What the release before wrote to the H2 file that comes without any set-up. */
@DirtiesContext
class PreviousReleaseOnH2IT extends PreviousReleaseJourney {

    @TempDir
    static Path data;

    PreviousReleaseOnH2IT() {
        super("h2");
    }

    @DynamicPropertySource
    static void opensItsDatabase(DynamicPropertyRegistry properties) throws SQLException {
        try (Connection file =
                        DriverManager.getConnection("jdbc:h2:file:" + data.resolve("two-doors"), "two-doors", "");
                Statement statement = file.createStatement()) {
            statement.execute(script("h2"));
        }
        properties.add("two-doors.data-directory", data::toString);
        properties.add("two-doors.key", () -> links("h2").getProperty("key"));
    }
}
