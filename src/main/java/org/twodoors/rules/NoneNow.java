package org.twodoors.rules;

import org.twodoors.catalog.Coded;

/** Which words rule R37 calls for. */
public enum NoneNow implements Coded {
    /** Home ideas; look again in three months. */
    DEFAULT("default"),
    /** Class help is meeting this (R17 fired). */
    CLASS_HELP_WORKS("classHelpWorks"),
    /** It happens now and then; look again in six weeks (R4 fired). */
    KEEP_AN_EYE("keepAnEye");

    private final String message;

    NoneNow(String message) {
        this.message = message;
    }

    /** The message to show, for example {@code noneNow.keepAnEye}. */
    public String messageKey() {
        return "noneNow." + message;
    }
}
