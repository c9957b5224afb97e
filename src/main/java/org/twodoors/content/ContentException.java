package org.twodoors.content;

/** A data file or the words cannot be used. The message names the entry that is wrong. */
public class ContentException extends RuntimeException {

    /**
     * Says what is wrong.
     *
     * @param message a sentence that names the entry
     */
    public ContentException(String message) {
        super(message);
    }

    /**
     * Says what is wrong, and why.
     *
     * @param message a sentence that names the file or the entry
     * @param cause what went wrong underneath
     */
    public ContentException(String message, Throwable cause) {
        super(message, cause);
    }
}
