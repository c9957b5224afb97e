package org.twodoors.journeys;

import java.nio.file.Path;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.test.annotation.DirtiesContext;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;

/** Storage on the H2 file that comes without any set-up. */
@DirtiesContext
class StorageOnH2IT extends StorageJourney {

    @TempDir
    static Path data;

    @DynamicPropertySource
    static void keepsItsDataApart(DynamicPropertyRegistry properties) {
        properties.add("two-doors.data-directory", data::toString);
    }
}
