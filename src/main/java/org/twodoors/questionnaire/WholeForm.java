package org.twodoors.questionnaire;

import jakarta.servlet.http.HttpServletRequest;
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

    private static final Set<String> OF_EVERY_FORM = Set.of("_csrf", "go", "from", "lang");

    private final HttpServletRequest request;

    WholeForm(HttpServletRequest request) {
        this.request = request;
    }

    @Override
    public boolean supports(Class<?> type) {
        return type.isRecord();
    }

    @Override
    public void validate(Object form, Errors errors) {
        Map<String, RecordComponent> fields = Arrays.stream(form.getClass().getRecordComponents())
                .collect(Collectors.toMap(RecordComponent::getName, field -> field));
        request.getParameterMap().forEach((name, values) -> {
            RecordComponent field = fields.get(name);
            if (field == null && !OF_EVERY_FORM.contains(name)) {
                errors.reject("error.form.unknownField");
            } else if (values.length > 1 && (field == null || !Collection.class.isAssignableFrom(field.getType()))) {
                reject(errors, field);
            }
        });
    }

    private static void reject(Errors errors, @org.jspecify.annotations.Nullable RecordComponent field) {
        if (field == null) {
            errors.reject("error.form.twice");
        } else {
            errors.rejectValue(field.getName(), "error.form.twice");
        }
    }
}
