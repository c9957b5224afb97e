package org.twodoors.forms;

import java.lang.reflect.RecordComponent;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.springframework.context.MessageSource;
import org.springframework.validation.BindingResult;
import org.springframework.validation.FieldError;
import org.springframework.validation.ObjectError;

/**
 * What has to be mended in a form before it can go on, in plain words: the model's {@code errors} and {@code problems}.
 *
 * @param errors for the summary, in the order of the form, the first one of each field
 */
public record FormErrors(List<FormError> errors) {

    /** Nothing has to be mended. */
    static final FormErrors NONE = new FormErrors(List.of());

    /** Stands for the page: what is wrong with a form and with none of its fields. */
    static final String WHOLE_FORM = "main";

    /**
     * One thing to mend.
     *
     * @param target id of the input it is about
     * @param message what to do
     */
    public record FormError(String target, String message) {}

    public FormErrors {
        errors = List.copyOf(errors);
    }

    /** The errors of what was bound, said in one language. */
    static FormErrors of(Collection<BindingResult> bound, MessageSource words, Locale locale) {
        Map<String, String> said = new LinkedHashMap<>();
        for (BindingResult result : bound) {
            for (ObjectError error : inOrder(result)) {
                String target = error instanceof FieldError field ? field.getField() : WHOLE_FORM;
                said.putIfAbsent(target, words.getMessage(error, locale));
            }
        }
        return new FormErrors(said.entrySet().stream()
                .map(error -> new FormError(error.getKey(), error.getValue()))
                .toList());
    }

    /** Bean Validation finds errors in no order; people read a form from its top. */
    private static List<ObjectError> inOrder(BindingResult result) {
        List<ObjectError> all = new ArrayList<>(result.getGlobalErrors());
        List<String> fields = result.getTarget() instanceof Record form
                ? Arrays.stream(form.getClass().getRecordComponents())
                        .map(RecordComponent::getName)
                        .toList()
                : List.of();
        result.getFieldErrors().stream()
                .sorted(Comparator.comparingInt(error -> fields.indexOf(error.getField())))
                .forEach(all::add);
        return all;
    }

    /**
     * The same errors for the fields that look up their own.
     *
     * @return the message by the id of the input
     */
    public Map<String, String> problems() {
        Map<String, String> problems = new LinkedHashMap<>();
        errors.forEach(error -> problems.put(error.target(), error.message()));
        return problems;
    }
}
