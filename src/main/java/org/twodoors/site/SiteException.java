package org.twodoors.site;

/** Something that was set for the site cannot be used; the message says what in one sentence without a full stop. */
public class SiteException extends IllegalArgumentException {

    private static final long serialVersionUID = 1L;

    /** Takes the sentence. */
    public SiteException(String message) {
        super(message);
    }
}
