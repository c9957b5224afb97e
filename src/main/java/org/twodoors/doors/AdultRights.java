package org.twodoors.doors;

import org.jspecify.annotations.Nullable;
import org.twodoors.answers.ChildFacts;
import org.twodoors.answers.Thresholds;

/** What changes at 18: who signs, and when services end. Said a year before, so that it is no surprise. */
public final class AdultRights {

    private AdultRights() {}

    /**
     * What to say of it to a family.
     *
     * @param child about the child
     * @return message key, or null for who is younger or not in school
     */
    public static @Nullable String key(ChildFacts child) {
        if (!child.setting().inSchool() || child.youngerThan(Thresholds.RIGHTS_TRANSFER_AGE - 1)) {
            return null;
        }
        return child.youngerThan(Thresholds.RIGHTS_TRANSFER_AGE) ? "doors.adult.17" : "doors.adult.18";
    }
}
