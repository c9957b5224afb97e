package org.twodoors.api;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** A request that cannot be answered. It names the field and what the field takes, and never repeats what was sent. */
class Refusal extends RuntimeException {

    /** What is wrong; its words are the message {@code api.problem.<name>}. */
    enum Reason {
        /** There is no body. */
        NOTHING("nothing"),
        /** The body is not well-formed JSON. */
        NOT_JSON("notJson"),
        /** The body is JSON, but not one object and nothing more. */
        NOT_ONE_OBJECT("notOneObject"),
        /** A field stands there twice. */
        TWICE("twice"),
        /** There is no field of this name here. */
        UNKNOWN_FIELD("unknownField"),
        /** The field is needed. */
        MISSING("missing"),
        /** The field takes one of some values; {0} names them. */
        VALUES("values"),
        /** The field takes a whole number from {0} to {1}. */
        WHOLE_NUMBER("wholeNumber"),
        /** The field takes true or false. */
        TRUE_OR_FALSE("trueOrFalse"),
        /** The field takes a text. */
        TEXT("text"),
        /** The field takes an object. */
        OBJECT("object"),
        /** The field takes a list. */
        LIST("list"),
        /** The list takes from 1 to {0} needs. */
        HOW_MANY_NEEDS("howManyNeeds"),
        /** No need has this id. */
        UNKNOWN_NEED("unknownNeed"),
        /** The need stands there twice. */
        NEED_TWICE("needTwice"),
        /** The need has no doctor question that could be answered with yes. */
        NO_DOCTOR_QUESTION("noDoctorQuestion");

        private final String key;

        Reason(String key) {
            this.key = "api.problem." + key;
        }

        String key() {
            return key;
        }
    }

    private static final long serialVersionUID = 1L;

    private final @Nullable String field;
    private final Reason reason;
    private final transient List<Object> arguments;

    /**
     * A refusal.
     *
     * @param field which field is wrong, for example {@code needs[0].schoolEffect}, or null for the body as a whole
     * @param reason what is wrong
     * @param arguments what the words name besides
     */
    Refusal(@Nullable String field, Reason reason, Object... arguments) {
        super(reason.name(), null, false, false);
        this.field = field;
        this.reason = reason;
        this.arguments = List.of(arguments);
    }

    @Nullable
    String field() {
        return field;
    }

    Reason reason() {
        return reason;
    }

    Object[] arguments() {
        return arguments.toArray();
    }
}
