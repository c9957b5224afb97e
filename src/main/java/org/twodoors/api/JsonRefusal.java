package org.twodoors.api;

import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.twodoors.answers.ChildAnswers;
import org.twodoors.answers.Tried;
import org.twodoors.api.Refusal.Reason;
import org.twodoors.catalog.Coded;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonParser;
import tools.jackson.core.TokenStreamContext;
import tools.jackson.core.exc.InputCoercionException;
import tools.jackson.core.exc.StreamReadException;
import tools.jackson.databind.exc.MismatchedInputException;
import tools.jackson.databind.exc.UnrecognizedPropertyException;

/** Turns what the JSON reader complains of into a refusal: it says where and what is wrong, but not what was sent. */
final class JsonRefusal {

    /** What is long or odd is no field of ours and is not worth repeating. */
    private static final Pattern NAME = Pattern.compile("[A-Za-z0-9_-]{1,40}");

    private JsonRefusal() {}

    static Refusal of(JacksonException e) {
        if (e instanceof InputCoercionException) {
            return new Refusal(place(e), Reason.WHOLE_NUMBER, ChildAnswers.MIN_AGE_MONTHS, ChildAnswers.MAX_AGE_MONTHS);
        }
        if (e instanceof StreamReadException broken) {
            return broken(broken);
        }
        String field = path(e);
        if (e instanceof UnrecognizedPropertyException) {
            return new Refusal(field, Reason.UNKNOWN_FIELD);
        }
        if (field == null) {
            return new Refusal(null, Reason.NOT_ONE_OBJECT);
        }
        return e instanceof MismatchedInputException wrong
                ? wrongKind(field, wrong.getTargetType())
                : new Refusal(field, Reason.MISSING);
    }

    /** The allowed values of a field. "Not asked" is no answer, so nobody may send it. */
    static List<String> values(Class<?> type) {
        return Arrays.stream(type.getEnumConstants())
                .filter(value -> value != Tried.NOT_ASKED)
                .map(value -> ((Coded) value).code())
                .toList();
    }

    private static Refusal wrongKind(String field, @Nullable Class<?> wanted) {
        if (wanted == null) {
            return new Refusal(field, Reason.MISSING);
        }
        if (wanted.isEnum()) {
            return new Refusal(field, Reason.VALUES, String.join(", ", values(wanted)));
        }
        if (wanted == Integer.class) {
            return new Refusal(field, Reason.WHOLE_NUMBER, ChildAnswers.MIN_AGE_MONTHS, ChildAnswers.MAX_AGE_MONTHS);
        }
        if (wanted == Boolean.class) {
            return new Refusal(field, Reason.TRUE_OR_FALSE);
        }
        if (wanted == String.class) {
            return new Refusal(field, Reason.TEXT);
        }
        return new Refusal(field, Collection.class.isAssignableFrom(wanted) ? Reason.LIST : Reason.OBJECT);
    }

    private static Refusal broken(StreamReadException e) {
        boolean twice = e.getOriginalMessage().startsWith("Duplicate");
        return new Refusal(place(e), twice ? Reason.TWICE : Reason.NOT_JSON);
    }

    /** Where the reader stopped. */
    private static @Nullable String place(JacksonException e) {
        if (!(e.processor() instanceof JsonParser parser)) {
            return null;
        }
        StringBuilder path = new StringBuilder();
        append(path, parser.streamReadContext());
        return path.isEmpty() ? null : path.toString();
    }

    private static void append(StringBuilder path, @Nullable TokenStreamContext context) {
        if (context == null || context.inRoot()) {
            return;
        }
        append(path, context.getParent());
        if (context.inArray() && context.hasCurrentIndex()) {
            path.append('[').append(context.getCurrentIndex()).append(']');
        } else if (context.inObject() && context.hasCurrentName()) {
            append(path, context.currentName());
        }
    }

    /** Where the mapper was. */
    private static @Nullable String path(JacksonException e) {
        StringBuilder path = new StringBuilder();
        for (JacksonException.Reference step : e.getPath()) {
            if (step.getPropertyName() != null) {
                append(path, step.getPropertyName());
            } else if (step.getIndex() >= 0) {
                path.append('[').append(step.getIndex()).append(']');
            }
        }
        return path.isEmpty() ? null : path.toString();
    }

    private static void append(StringBuilder path, String name) {
        path.append(path.isEmpty() ? "" : ".").append(NAME.matcher(name).matches() ? name : "?");
    }
}
