package org.twodoors.catalog;

import static java.util.Objects.requireNonNull;

import com.fasterxml.jackson.annotation.JsonValue;

/**
 * Somebody who can look at a need at school or at a clinic: a therapy, or whoever else can. Which there are is data,
 * {@code catalog/disciplines.json}; what they are called is messages {@code discipline.<code>.…}.
 *
 * @param code short code, unique, such as {@code slp}
 * @param role what it can be asked for
 */
public record Discipline(@JsonValue String code, Role role) {

    /** What somebody who looks at a need can be asked for. */
    public enum Role implements Coded {
        /** A therapy: it can be asked for, and it can be in a school plan or go on at a clinic. */
        THERAPY,
        /** An evaluation can hold it, such as a hearing test; it is no therapy. */
        TEST,
        /** People of a school or clinic to include; no evaluation asks for them by name. */
        PEOPLE,
        /** The doctor: where the doctor leads, the doctor looks first, then whoever comes next. */
        DOCTOR,
        /** Nobody looks at it there. */
        NOBODY
    }

    /** Both fields must be there. */
    public Discipline {
        requireNonNull(code, "a discipline has no code");
        requireNonNull(role, () -> "discipline " + code + " has no role");
    }

    /** Whether it can be in a school plan or go on at a clinic: occupational, speech and physical therapy. */
    public boolean therapy() {
        return role == Role.THERAPY;
    }

    /** Whether an evaluation can be asked to hold it: every therapy, and the tests. */
    public boolean asked() {
        return role == Role.THERAPY || role == Role.TEST;
    }

    /**
     * A message about it.
     *
     * @param part what of it, such as {@code person}
     * @return message key
     */
    public String key(String part) {
        return "discipline." + code + "." + part;
    }
}
