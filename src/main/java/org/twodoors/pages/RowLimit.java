package org.twodoors.pages;

import org.springframework.dao.DataAccessException;
import org.springframework.web.server.ResponseStatusException;

/** How often something may be stored behind a link. */
@FunctionalInterface
public interface RowLimit {

    /**
     * Counts things that are about to be stored together for whoever sent the current request: all of them, or none.
     *
     * @param rows how many; more than may be stored in the whole time count as so many
     * @throws ResponseStatusException with status 429 and how long to wait, when that is too many
     * @throws DataAccessException when it is counted in a database that cannot be used
     */
    void count(int rows);

    /**
     * Deletes counts that say nothing any more.
     *
     * @throws DataAccessException when they are in a database that cannot be used
     */
    default void deleteExpired() {}
}
