package org.twodoors.questionnaire;

import java.util.LinkedHashSet;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.validation.Errors;
import org.twodoors.answers.Tried;
import org.twodoors.catalog.Coded;

/**
 * Reads what was typed and ticked. What cannot be read is an error that says what to do, and the old answer stays; the
 * form itself keeps the text as it came, so that the page can show it again.
 */
final class FormReader {

    private final Errors errors;

    FormReader(Errors errors) {
        this.errors = errors;
    }

    /**
     * One answer of a closed set. An empty field is no answer; a field that did not come at all leaves the old answer,
     * because a browser cannot take a chosen answer back.
     */
    <E extends Enum<E> & Coded> @Nullable E choice(
            String field, @Nullable String typed, Class<E> type, @Nullable E old) {
        if (typed == null || errors.hasFieldErrors(field)) {
            return old;
        }
        if (typed.isBlank()) {
            return null;
        }
        Optional<E> found = find(type, typed);
        if (found.isEmpty()) {
            errors.rejectValue(field, "error.unknownAnswer");
        }
        return found.orElse(old);
    }

    /** Any number of answers of a closed set. */
    <E extends Enum<E> & Coded> Set<E> choices(String field, @Nullable Set<String> ticked, Class<E> type, Set<E> old) {
        Set<E> found = new LinkedHashSet<>();
        for (String code : ticked == null ? Set.<String>of() : ticked) {
            find(type, code).ifPresentOrElse(found::add, () -> errors.rejectValue(field, "error.unknownAnswer"));
        }
        return errors.hasFieldErrors(field) ? old : found;
    }

    /** Yes or no; a field that did not come leaves the old answer. */
    @Nullable
    Boolean yesOrNo(String field, @Nullable String typed, @Nullable Boolean old) {
        if (typed == null || errors.hasFieldErrors(field)) {
            return old;
        }
        if (!typed.equals("yes") && !typed.equals("no")) {
            errors.rejectValue(field, "error.unknownAnswer");
            return old;
        }
        return typed.equals("yes");
    }

    /** A whole number from 0 to {@code max}; an empty field is no answer. */
    @Nullable
    Integer number(String field, @Nullable String typed, int max, String error) {
        if (typed == null || typed.isBlank() || errors.hasFieldErrors(field)) {
            return null;
        }
        String digits = typed.strip();
        if (!digits.matches("[0-9]{1,2}") || Integer.parseInt(digits) > max) {
            errors.rejectValue(field, error);
            return null;
        }
        return Integer.valueOf(digits);
    }

    /** Asks for an answer that the page cannot do without. */
    void require(String field, @Nullable Object answer, String error) {
        if (answer == null && !errors.hasFieldErrors(field)) {
            errors.rejectValue(field, error);
        }
    }

    private static <E extends Enum<E> & Coded> Optional<E> find(Class<E> type, String code) {
        return Coded.find(type, code).filter(answer -> answer != Tried.NOT_ASKED);
    }
}
