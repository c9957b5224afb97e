package org.twodoors.api;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A field of the interface, as its documentation shows it.
 *
 * @param body which body it belongs to
 * @param path where it stands there, for example {@code needs[].teacher.tried}
 * @param kind what it takes
 * @param required whether a request must send it; in an answer, whether it is never null
 * @param values the values it takes, empty when it takes more than a list could name
 * @param byDefault what a request means that leaves it out, or null when that is no value
 */
record Field(
        Body body,
        String path,
        Kind kind,
        boolean required,
        List<String> values,
        @Nullable String byDefault) {

    /** The bodies there are. */
    enum Body {
        /** What a classification is asked with. */
        REQUEST("request"),
        /** What a classification says. */
        RESPONSE("response"),
        /** The catalogue. */
        NEEDS("needs"),
        /** A refusal. */
        PROBLEM("refusal");

        private final String key;

        Body(String key) {
            this.key = key;
        }
    }

    /** What a field takes; its words are the message {@code api.kind.<key>}. */
    enum Kind {
        /** A text. */
        TEXT("text"),
        /** A whole number. */
        NUMBER("number"),
        /** True or false. */
        TRUE_OR_FALSE("trueOrFalse"),
        /** An object. */
        OBJECT("object"),
        /** A list of texts. */
        TEXTS("texts"),
        /** A list of objects. */
        OBJECTS("objects");

        private final String key;

        Kind(String key) {
            this.key = key;
        }

        String messageKey() {
            return "api.kind." + key;
        }
    }

    /**
     * The message that says what the field is.
     *
     * @return for example {@code api.request.needs.teacher.tried}
     */
    public String messageKey() {
        return "api." + body.key + "." + path.replace("[]", "");
    }

    /**
     * The message that says what the field takes.
     *
     * @return for example {@code api.kind.text}
     */
    public String kindKey() {
        return kind.messageKey();
    }
}
