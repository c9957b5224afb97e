package org.twodoors.sharing.link;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.boot.health.contributor.Status;
import org.springframework.dao.DataAccessResourceFailureException;

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
