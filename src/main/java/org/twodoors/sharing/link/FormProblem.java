package org.twodoors.sharing.link;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import org.springframework.context.MessageSource;

/**
 * One thing to mend in a form, as the error summary and the field show it.
 *
 * @param target id of the input it is about
 * @param key message key of what to do
 * @param message what to do
 */
public record FormProblem(String target, String key, String message) {

    public static FormProblem of(String target, String key, MessageSource words, Locale locale) {
        return new FormProblem(target, key, words.getMessage(key, null, locale));
    }

    /** What the fields of a form look up by their name. */
    public static Map<String, String> byTarget(List<FormProblem> problems) {
        return problems.stream()
                .collect(Collectors.toMap(FormProblem::target, FormProblem::message, (one, two) -> one));
    }
}
