package org.twodoors;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

@DisabledOnOs(OS.WINDOWS)
class DataDirectoryTest {

    @TempDir
    private Path above;

    @Test
    void theDirectoryAndItsFilesAreTheirOwnersAlone() throws IOException {
        Path data = open(above.resolve("data"), true);
        Path database = open(data.resolve("two-doors.mv.db"), false);
        Path key = open(data.resolve("key"), false);
        new DataDirectory(data).close();
        assertThat(rights(data)).isEqualTo("rwx------");
        assertThat(rights(database)).isEqualTo("rw-------");
        assertThat(rights(key)).isEqualTo("rw-------");
    }

    @Test
    void whatIsNotOursStaysAsItIs() throws IOException {
        Path data = open(above.resolve("shared"), true);
        Path other = open(data.resolve("other.txt"), false);
        Path key = open(data.resolve("key"), false);
        new DataDirectory(data).close();
        assertThat(rights(data)).isEqualTo("rwxr-xr-x");
        assertThat(rights(other)).isEqualTo("rw-r--r--");
        assertThat(rights(key)).isEqualTo("rw-------");
        new DataDirectory(above.resolve("none")).close();
        assertThat(above.resolve("none")).doesNotExist();
    }

    private static Path open(Path path, boolean directory) throws IOException {
        Path made = directory ? Files.createDirectory(path) : Files.createFile(path);
        return Files.setPosixFilePermissions(
                made, PosixFilePermissions.fromString(directory ? "rwxr-xr-x" : "rw-r--r--"));
    }

    private static String rights(Path path) throws IOException {
        return PosixFilePermissions.toString(Files.getPosixFilePermissions(path));
    }
}
