package org.twodoors.answers;

import org.jspecify.annotations.Nullable;

/**
 * What a teacher answered about one need. Teachers are asked nothing about health or home.
 *
 * @param schoolEffect how much it gets in the way at school; never {@link SchoolEffect#NOT_IN_SCHOOL}
 * @param tried whether simple help was tried, or null when not answered
 */
public record TeacherAnswers(
        SchoolEffect schoolEffect, @Nullable Tried tried) {

    @Override
    public String toString() {
        return "TeacherAnswers[sealed]";
    }
}
