package org.twodoors.sharing.view;

import org.twodoors.catalog.Coded;

/** For how long a need has been there, as a family tells whoever reads its page. No rule reads it. Words: messages {@code share.since.<code>}. */
public enum Since implements Coded {
    /** It began in the last weeks. */
    WEEKS,
    /** It began some months ago. */
    MONTHS,
    /** For a year or more. */
    YEARS,
    /** As long as the family knows. */
    ALWAYS
}
