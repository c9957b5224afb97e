package org.twodoors.questionnaire;

import java.util.List;
import java.util.Set;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.springframework.validation.Errors;

/** The forms where a family ticks areas or needs. */
sealed interface ChoiceForm {

    /**
     * The ticked areas.
     *
     * @param areas ids
     */
    record Areas(@Nullable Set<String> areas) implements ChoiceForm {}

    /**
     * The ticked needs.
     *
     * @param needs ids
     */
    record Needs(@Nullable Set<String> needs) implements ChoiceForm {}

    /**
     * The ticked things that exist, in the order of {@code all}; adds an error when none was ticked or an id is not
     * known.
     */
    static <T> List<T> ticked(
            @Nullable Set<String> ids, List<T> all, Function<T, String> id, String field, Errors errors) {
        Set<String> asked = ids == null ? Set.of() : ids;
        List<T> found =
                all.stream().filter(one -> asked.contains(id.apply(one))).toList();
        if (asked.size() > found.size()) {
            errors.rejectValue(field, "error." + field + ".unknown");
        } else if (found.isEmpty()) {
            errors.rejectValue(field, "error." + field + ".none");
        }
        return found;
    }
}
