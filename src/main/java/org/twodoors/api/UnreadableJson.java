package org.twodoors.api;

import java.util.Collection;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.validation.FieldError;
import org.twodoors.answers.ChildAnswers;
import org.twodoors.answers.Question;
import org.twodoors.catalog.Catalog;
import org.twodoors.catalog.Coded;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonParser;
import tools.jackson.core.TokenStreamContext;
import tools.jackson.core.exc.InputCoercionException;
import tools.jackson.core.exc.StreamReadException;
import tools.jackson.databind.exc.MismatchedInputException;
import tools.jackson.databind.exc.UnrecognizedPropertyException;

/** Turns what the JSON reader complains of into the error of a field: it says where, but not what was sent. */
final class UnreadableJson {

    /** What is long or odd is no field of ours and is not worth repeating. */
    private static final Pattern NAME = Pattern.compile("[A-Za-z0-9_-]{1,40}");

    private UnreadableJson() {}

    static FieldError describe(@Nullable Throwable cause, Catalog catalog) {
        if (cause instanceof StreamReadException broken) {
            return broken(broken);
        }
        String field = cause instanceof JacksonException e ? path(e) : "";
        if (cause instanceof UnrecognizedPropertyException) {
            return error(field, "unknownField");
        }
        if (field.isEmpty()) {
            return error(field, "notOneObject");
        }
        return wrongType(
                field, cause instanceof MismatchedInputException wrong ? wrong.getTargetType() : null, catalog);
    }

    private static FieldError broken(StreamReadException e) {
        if (e instanceof InputCoercionException) {
            return wholeNumber(place(e));
        }
        boolean twice = e.getOriginalMessage().startsWith("Duplicate");
        return error(place(e), twice ? "twice" : "notJson");
    }

    private static FieldError wrongType(String field, @Nullable Class<?> wanted, Catalog catalog) {
        if (wanted == null) {
            return error(field, "missing");
        }
        if (wanted.isArray()) {
            return error(field, "eachOnce", codes(choices(wanted.componentType(), catalog)));
        }
        if (Coded.class.isAssignableFrom(wanted)) {
            return error(field, "values", codes(choices(wanted, catalog)));
        }
        if (wanted == Integer.class) {
            return wholeNumber(field);
        }
        if (wanted == Boolean.class) {
            return error(field, "trueOrFalse");
        }
        if (wanted == String.class) {
            return error(field, "text");
        }
        return error(field, Collection.class.isAssignableFrom(wanted) ? "list" : "object");
    }

    private static List<Coded> choices(Class<?> type, Catalog catalog) {
        return Stream.of(Question.values())
                .filter(question -> question.type() == type)
                .findFirst()
                .orElseThrow()
                .choices(catalog);
    }

    private static FieldError wholeNumber(String field) {
        return error(field, "wholeNumber", ChildAnswers.MIN_AGE_MONTHS, ChildAnswers.MAX_AGE_MONTHS);
    }

    /** The error of a field, which is empty for the body as a whole; its words are {@code api.problem.<key>}. */
    static FieldError error(String field, String key, Object... arguments) {
        return new FieldError("request", field, null, false, new String[] {"api.problem." + key}, arguments, null);
    }

    static String codes(Collection<Coded> values) {
        return values.stream().map(Coded::code).collect(Collectors.joining(", "));
    }

    /** Where the mapper was, for example {@code needs[1].teacher.tried}. */
    private static String path(JacksonException e) {
        StringBuilder path = new StringBuilder();
        for (JacksonException.Reference step : e.getPath()) {
            append(path, step.getPropertyName(), step.getIndex());
        }
        return path.toString();
    }

    /** Where the reader stopped. */
    private static String place(StreamReadException e) {
        StringBuilder path = new StringBuilder();
        JsonParser parser = e.processor();
        if (parser != null) {
            append(path, parser.streamReadContext());
        }
        return path.toString();
    }

    private static void append(StringBuilder path, @Nullable TokenStreamContext step) {
        if (step != null) {
            append(path, step.getParent());
            append(path, step.currentName(), step.inArray() && step.hasCurrentIndex() ? step.getCurrentIndex() : -1);
        }
    }

    private static void append(StringBuilder path, @Nullable String name, int index) {
        if (name != null) {
            path.append(path.isEmpty() ? "" : ".").append(NAME.matcher(name).matches() ? name : "?");
        } else if (index >= 0) {
            path.append('[').append(index).append(']');
        }
    }
}
