package org.twodoors.sharing.link;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.zaxxer.hikari.HikariDataSource;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.boot.health.contributor.Status;
import org.springframework.dao.DataAccessResourceFailureException;
import org.springframework.util.FileSystemUtils;

class DatabaseDirectoryTest {

    @TempDir
    Path folder;

    @Test
    void aDirectoryThatIsAFileStopsTheStartWithASentenceThatNamesIt() throws Exception {
        Path file = Files.writeString(folder.resolve("file"), "");

        assertThatThrownBy(() -> new DatabaseDirectory(url(file)))
                .isInstanceOf(DataAccessResourceFailureException.class)
                .hasMessage("The data directory " + file + " cannot be written.");
        assertThat(new DatabaseFailureAnalyzer()
                        .analyze(new IllegalStateException(new DataAccessResourceFailureException("It is so.")))
                        .getDescription())
                .isEqualTo("The database cannot be used: It is so.");
    }

    @Test
    void healthSaysWhatIsWrongWhileItIs() throws Exception {
        Path data = folder.resolve("data");
        DatabaseDirectory directory = new DatabaseDirectory(url(data));

        assertThat(directory.health().getStatus()).isEqualTo(Status.DOWN);
        assertThat(directory.health().getStatus().getDescription()).isEqualTo("The data directory is not there.");
        Files.createDirectory(data);
        assertThat(directory.health().getStatus()).isEqualTo(Status.UP);
    }

    /** H2 alone would say "A file path that is implicitly relative to the current working directory is not allowed". */
    @Test
    void aDirectoryBelowThisOneNeedsNoDotInFront() throws Exception {
        Path data = Files.createTempDirectory(Path.of("target"), "data");
        try (HikariDataSource pool = new HikariDataSource()) {
            pool.setJdbcUrl(url(data));
            new DatabaseReopening().postProcessBeforeInitialization(pool, "dataSource");
            pool.getConnection().close();
            assertThat(data.resolve("two-doors.mv.db")).exists();
            assertThat(new DatabaseDirectory(url(data)).health().getStatus()).isEqualTo(Status.UP);
        } finally {
            FileSystemUtils.deleteRecursively(data);
        }
    }

    @Test
    void everyOtherAddressOfADatabaseStaysAsItIs() {
        assertThat(List.of(
                        "jdbc:h2:file:/var/lib/two-doors/two-doors;WRITE_DELAY=0",
                        "jdbc:h2:file:~/two-doors",
                        "jdbc:h2:mem:test",
                        "jdbc:postgresql://db/twodoors"))
                .allSatisfy(url -> assertThat(DatabaseDirectory.whole(url)).isEqualTo(url));
    }

    @Test
    void aDatabaseElsewhereHasNoDirectory() {
        assertThat(new DatabaseDirectory("jdbc:postgresql://db/twodoors")
                        .health()
                        .getStatus())
                .isEqualTo(Status.UP);
        assertThat(new DatabaseDirectory("jdbc:h2:mem:test").health().getStatus())
                .isEqualTo(Status.UP);
    }

    @Test
    void whatIsNoFaultOfTheDatabaseIsLeftToOthers() {
        assertThat(new DatabaseFailureAnalyzer().analyze(new IllegalStateException("something else")))
                .isNull();
    }

    private static String url(Path data) {
        return "jdbc:h2:file:" + data + "/two-doors;WRITE_DELAY=0";
    }
}
