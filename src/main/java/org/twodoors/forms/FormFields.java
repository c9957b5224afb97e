package org.twodoors.forms;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.ui.ModelMap;
import org.springframework.validation.BindingResult;
import org.springframework.validation.MapBindingResult;

/**
 * The fields of a form whose names follow from what is asked, such as one for each need: an argument of a controller's
 * method. It keeps nothing longer than the request.
 */
public final class FormFields {

    private final Map<String, String[]> sent;
    private final BindingResult errors;

    private FormFields(Map<String, String[]> sent) {
        this.sent = sent;
        this.errors = new MapBindingResult(Map.of(), "fields");
    }

    /**
     * The fields of a request.
     *
     * @param sent its parameters
     * @return the fields
     */
    public static FormFields of(Map<String, String[]> sent) {
        return new FormFields(sent);
    }

    /**
     * The fields of a request, whose errors the page shows.
     *
     * @param sent its parameters
     * @param page the model of the page
     * @return the fields
     */
    public static FormFields of(Map<String, String[]> sent, ModelMap page) {
        FormFields fields = of(sent);
        page.addAttribute(BindingResult.MODEL_KEY_PREFIX + "fields", fields.errors());
        return fields;
    }

    /**
     * Says nothing of errors on the page, such as when a form that is not done yet is shown in another language.
     *
     * @param page the model of the page
     */
    public void overlookErrors(ModelMap page) {
        page.remove(BindingResult.MODEL_KEY_PREFIX + "fields");
    }

    /**
     * One field as it was sent.
     *
     * @param name its name
     * @param value what was chosen or typed
     */
    public record Field(String name, String value) {

        @Override
        public String toString() {
            return "Field[sealed]";
        }
    }

    /**
     * Says which fields the form has; any other field, and one that came twice, is an error.
     *
     * @param one names of fields that take one answer
     * @param many names of fields that take any number
     * @return this
     */
    public FormFields only(Set<String> one, Set<String> many) {
        new WholeForm(sent).check(one, many, errors);
        return this;
    }

    /**
     * The same for a form whose fields all take one answer.
     *
     * @param one names of the fields
     * @return this
     */
    public FormFields only(Set<String> one) {
        return only(one, Set.of());
    }

    /**
     * What came in a field.
     *
     * @param name its name
     * @return the first value as it was sent, or null when the field did not come
     */
    public @Nullable String value(String name) {
        String[] values = sent.get(name);
        return values == null || values.length == 0 ? null : values[0];
    }

    /**
     * What came in a field that takes several answers.
     *
     * @param name its name
     * @return every value as it was sent; empty when the field did not come
     */
    public List<String> values(String name) {
        return List.of(sent.getOrDefault(name, new String[0]));
    }

    /** The names of all fields that came. */
    public Set<String> names() {
        return Set.copyOf(sent.keySet());
    }

    /**
     * Where to note what is wrong; the page shows it.
     *
     * @return the errors by the names of the fields
     */
    public BindingResult errors() {
        return errors;
    }

    /**
     * Every field, to be sent once more as it is; not the language, the token and a choice to begin anew,
     * which each page has of its own.
     *
     * @return in the order they came
     */
    public List<Field> all() {
        return sent.entrySet().stream()
                .filter(entry -> !Set.of("_csrf", "lang", "anew").contains(entry.getKey()))
                .flatMap(entry -> fields(entry.getKey(), entry.getValue()))
                .toList();
    }

    private static Stream<Field> fields(String name, String[] values) {
        return Arrays.stream(values).map(value -> new Field(name, value));
    }

    @Override
    public String toString() {
        return "FormFields[sealed]";
    }
}
