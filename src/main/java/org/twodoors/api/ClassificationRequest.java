package org.twodoors.api;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.twodoors.answers.ChildAnswers;
import org.twodoors.answers.NeedAnswers;

/**
 * What a program sends, as read and not yet checked.
 *
 * @param child about the child
 * @param needs about each need
 */
record ClassificationRequest(
        @Nullable ChildAnswers child, @Nullable List<@Nullable NeedAnswers> needs) {

    @Override
    public String toString() {
        return "ClassificationRequest[sealed]";
    }
}
