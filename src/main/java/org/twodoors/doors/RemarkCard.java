package org.twodoors.doors;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.twodoors.catalog.Source;

/**
 * A thought of a page, with everything it rests on.
 *
 * @param id its name
 * @param state what of the family's own state belongs to it, or null
 * @param sources what it rests on
 */
record RemarkCard(String id, @Nullable StateNote state, List<Source> sources) {

    /** What its messages begin with, for example {@code remark.none-school}. */
    public String key() {
        return "remark." + id;
    }
}
