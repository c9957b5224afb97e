package org.twodoors.answers;

import org.twodoors.catalog.Coded;

/** Which languages are used at home ({@link Question#HOME_LANGUAGES}): which ones is nobody's business. */
public enum HomeLanguages implements Coded {
    /** Only English. */
    ENGLISH,
    /** Another language than English. */
    OTHER,
    /** More than one language. */
    MORE_THAN_ONE,
    /** The family is not sure; also the default. */
    NOT_SURE;

    /** Whether tests must fit another language too: true for another one and for more than one (rule R89). */
    public boolean beyondEnglish() {
        return this == OTHER || this == MORE_THAN_ONE;
    }
}
