package org.twodoors.pages;

import org.springframework.dao.DataAccessException;
import org.springframework.web.server.ResponseStatusException;

/** How often something may be stored behind a link. */
@FunctionalInterface
public interface RowLimit {

    /**
     * Counts one thing more that is about to be stored for whoever sent the current request.
     *
     * @throws ResponseStatusException with status 429 and how long to wait, when that is one too many
     * @throws DataAccessException when it is counted in a database that cannot be used
     */
    void count();

    /**
     * Deletes counts that say nothing any more.
     *
     * @throws DataAccessException when they are in a database that cannot be used
     */
    default void deleteExpired() {}
}
