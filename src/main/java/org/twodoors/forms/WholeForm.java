package org.twodoors.forms;

import java.lang.reflect.RecordComponent;
import java.util.Arrays;
import java.util.Collection;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.validation.Errors;
import org.springframework.validation.Validator;

/**
 * Refuses a form that our pages could not have sent: a field that the form does not have, or two answers to a question
 * that takes one. Spring's binder would take the first answer and drop the rest in silence.
 */
final class WholeForm implements Validator {

    /**
     * Fields that any form may bring along: how it was sent, what the page showed, what the plan was, which draft it was made for, that
     * it begins anew, and the mark that makes it count once.
     */
    private static final Set<String> OF_EVERY_FORM =
            Set.of("_csrf", "go", "from", "lang", "again", "seen", "fresh", "draft", "was", "anew");

    private final Map<String, String[]> sent;

    /**
     * Looks through a request.
     *
     * @param sent its parameters
     */
    WholeForm(Map<String, String[]> sent) {
        this.sent = sent;
    }

    @Override
    public boolean supports(Class<?> type) {
        return true;
    }

    /** A record's components are its fields. Only they say what a form has, so nothing else is looked at here. */
    @Override
    public void validate(Object form, Errors errors) {
        if (form instanceof Record) {
            Map<Boolean, Set<String>> fields = Arrays.stream(form.getClass().getRecordComponents())
                    .collect(Collectors.partitioningBy(
                            field -> Collection.class.isAssignableFrom(field.getType()),
                            Collectors.mapping(RecordComponent::getName, Collectors.toSet())));
            check(fields.getOrDefault(false, Set.of()), fields.getOrDefault(true, Set.of()), errors);
        }
    }

    /** Notes what is odd: {@code one} takes one answer, {@code many} any number. */
    void check(Set<String> one, Set<String> many, Errors errors) {
        sent.forEach((name, values) -> {
            if (one.contains(name) && values.length > 1) {
                errors.rejectValue(name, "error.form.twice");
            } else if (OF_EVERY_FORM.contains(name) && values.length > 1) {
                errors.reject("error.form.twice");
            } else if (!one.contains(name) && !many.contains(name) && !OF_EVERY_FORM.contains(name)) {
                errors.reject("error.form.unknownField");
            }
        });
    }
}
