package org.twodoors.rules;

import org.jspecify.annotations.Nullable;
import org.twodoors.catalog.Coded;

/** Who should look at a need. Guidance about whom to ask, never a decision on eligibility or coverage. */
public enum NeedClass implements Coded {
    /** The school team. */
    EDUCATIONAL,
    /** A doctor or a clinic. */
    MEDICAL,
    /** The school team and a doctor or clinic, each for its own reason. */
    BOTH,
    /** Not known yet, or nothing shows right now. */
    NOT_CLEAR;

    /**
     * The class in a word, or the closer word where there is one.
     *
     * @param subtype the closer word, or null
     * @return what message keys end with, for example {@code both} or {@code none-now}
     */
    public String code(@Nullable Subtype subtype) {
        return subtype == null ? code() : subtype.code();
    }

    /** Whether the school door is open for this class ("E+" in the rules): true for educational and both. */
    public boolean school() {
        return this == EDUCATIONAL || this == BOTH;
    }

    /** Whether the clinic door is open for this class ("M+" in the rules): true for medical and both. */
    public boolean clinic() {
        return this == MEDICAL || this == BOTH;
    }
}
