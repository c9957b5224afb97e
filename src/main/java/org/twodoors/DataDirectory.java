package org.twodoors;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.context.event.ApplicationStartedEvent;
import org.springframework.context.ApplicationListener;

/**
 * Keeps what is in the data directory from the other users of the machine: the directory itself is its owner's alone unless it holds
 * other things too, and each of our files always.
 */
final class DataDirectory implements ApplicationListener<ApplicationStartedEvent> {

    private static final Pattern OURS = Pattern.compile("key|key\\.lock|key.*\\.new|two-doors\\..*");

    private static final Logger LOG = LoggerFactory.getLogger(DataDirectory.class);

    private final Path directory;

    DataDirectory(Path directory) {
        this.directory = directory;
    }

    /** The database and the key are there by now. */
    @Override
    public void onApplicationEvent(ApplicationStartedEvent started) {
        close();
    }

    void close() {
        if (!Files.isDirectory(directory)
                || !directory.getFileSystem().supportedFileAttributeViews().contains("posix")) {
            return;
        }
        try (Stream<Path> files = Files.list(directory)) {
            List<Path> there = files.toList();
            if (there.stream().allMatch(DataDirectory::isOurs)) {
                Files.setPosixFilePermissions(directory, PosixFilePermissions.fromString("rwx------"));
            }
            for (Path file : there) {
                if (isOurs(file)) {
                    Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("rw-------"));
                }
            }
        } catch (IOException e) {
            LOG.warn(
                    "the data directory could not be kept from other users of this machine: {}",
                    e.getClass().getSimpleName());
        }
    }

    private static boolean isOurs(Path file) {
        return OURS.matcher(file.getFileName().toString()).matches() && Files.isRegularFile(file);
    }
}
