package org.twodoors.sharing.link;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.health.contributor.Health;
import org.springframework.boot.health.contributor.HealthIndicator;
import org.springframework.boot.health.contributor.Status;
import org.springframework.context.annotation.Lazy;
import org.springframework.dao.DataAccessResourceFailureException;
import org.springframework.stereotype.Component;

/** Where the H2 file lies: says at the start and in health, in one sentence, why nothing could be saved there. */
@Component
@Lazy(false)
final class DatabaseDirectory implements HealthIndicator {

    private static final String FILE = "jdbc:h2:file:";

    /** With less, the next saves may fail. */
    private static final long LEAST_SPACE = 10L << 20;

    /** The file; none when the database is no file of this node. */
    private final Optional<Path> file;

    /**
     * Looks at the directory.
     *
     * @param url the address of the database
     * @throws DataAccessResourceFailureException when it is there and cannot be used
     */
    DatabaseDirectory(@Value("${spring.datasource.url:}") String url) {
        this.file = Optional.of(url)
                .filter(address -> address.startsWith(FILE))
                .map(address -> whole(Path.of(path(address) + ".mv.db")));
        file.ifPresent(database -> trouble(database).ifPresent(trouble -> {
            throw new DataAccessResourceFailureException(trouble.formatted(" " + directory(database)));
        }));
    }

    /**
     * The same database by its whole path: H2 refuses one that begins with neither "/" nor "./", though the key and everything else of ours
     * would be there. What begins with "~" is left to H2, which knows whose home that is.
     *
     * @param url the address of a database
     */
    static String whole(String url) {
        return url.startsWith(FILE) && !path(url).startsWith("~")
                ? FILE
                        + whole(Path.of(path(url)))
                        + url.substring(FILE.length() + path(url).length())
                : url;
    }

    private static String path(String url) {
        return url.substring(FILE.length()).split(";", 2)[0];
    }

    private static Path whole(Path path) {
        return path.toAbsolutePath().normalize();
    }

    @Override
    public Health health() {
        return file.flatMap(database -> trouble(database).or(() -> full(database)))
                // Anybody may ask for it, so it does not say where the directory is.
                .map(trouble -> Health.status(new Status(Status.DOWN.getCode(), trouble.formatted(""))))
                .orElseGet(Health::up)
                .build();
    }

    /** What stands in the way, with room for where; a directory that is not there yet is made when it is needed. */
    private static Optional<String> trouble(Path database) {
        Path directory = directory(database);
        if (Files.exists(directory) && !(Files.isDirectory(directory) && Files.isWritable(directory))) {
            return Optional.of("The data directory%s cannot be written.");
        }
        return Files.exists(database) && !(Files.isReadable(database) && Files.isWritable(database))
                ? Optional.of("The database file in the data directory%s cannot be read and written.")
                : Optional.empty();
    }

    private static Optional<String> full(Path database) {
        try {
            return Files.getFileStore(directory(database)).getUsableSpace() < LEAST_SPACE
                    ? Optional.of("The disk of the data directory%s is full.")
                    : Optional.empty();
        } catch (IOException e) {
            return Optional.of("The data directory%s is not there.");
        }
    }

    private static Path directory(Path database) {
        return database.resolveSibling("");
    }
}
