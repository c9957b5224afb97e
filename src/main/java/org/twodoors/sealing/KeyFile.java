package org.twodoors.sealing;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;

/** The key that is made once, in {@code key} in the data directory, when the configuration names none. */
final class KeyFile {

    private KeyFile() {}

    /**
     * Reads the key, and makes it first when there is none.
     *
     * @param directory the data directory, made when missing
     * @return the key's text
     * @throws KeyException when the directory or the file cannot be read or written
     */
    static String readOrMake(Path directory) {
        Path file = directory.resolve("key");
        try {
            if (!Files.exists(file)) {
                make(directory, file);
            }
            return Files.readString(file);
        } catch (IOException e) {
            throw new KeyException(
                    "The key file " + file.toAbsolutePath().normalize()
                            + " cannot be read or made: the data directory is missing, not writable or not ours.",
                    e);
        }
    }

    /**
     * Two processes may start at once on one directory: whoever holds the lock first makes the key, the other finds it.
     * The file appears whole, by a move, so a reader that takes no lock never sees half a key. Within one process a file
     * lock would throw instead of waiting, hence synchronized.
     */
    private static synchronized void make(Path directory, Path file) throws IOException {
        Files.createDirectories(directory);
        try (FileChannel lock =
                FileChannel.open(directory.resolve("key.lock"), StandardOpenOption.CREATE, StandardOpenOption.WRITE)) {
            lock.lock();
            if (Files.exists(file)) {
                return;
            }
            // A temporary file is readable by its owner alone wherever the file system knows owners.
            Path whole = Files.createTempFile(directory, "key", ".new");
            try {
                Files.writeString(whole, KeyText.make());
                Files.move(whole, file, StandardCopyOption.ATOMIC_MOVE);
            } finally {
                Files.deleteIfExists(whole);
            }
        }
    }
}
