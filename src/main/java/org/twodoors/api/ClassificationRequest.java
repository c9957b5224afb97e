package org.twodoors.api;

import io.swagger.v3.oas.annotations.media.Schema;
import jakarta.validation.constraints.NotNull;
import java.util.List;
import org.twodoors.answers.ChildAnswers;
import org.twodoors.answers.NeedAnswers;

/**
 * What a program sends: the frame. The fields in it are the answers' own, described and checked by
 * {@link org.twodoors.answers.Question}.
 *
 * @param child about the child
 * @param needs about each need
 */
record ClassificationRequest(
        @NotNull(message = "{api.problem.missing}") @Schema(description = "The child, once.")
        ChildAnswers child,

        @NotNull(message = "{api.problem.missing}") @Schema(description = "The needs, each once.")
        List<NeedAnswers> needs) {

    @Override
    public String toString() {
        return "ClassificationRequest[sealed]";
    }
}
