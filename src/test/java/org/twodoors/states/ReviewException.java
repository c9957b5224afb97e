package org.twodoors.states;

/** The facts by state cannot be used. The message names the entry that is wrong. */
public class ReviewException extends RuntimeException {

    /**
     * Says what is wrong.
     *
     * @param message a sentence that names the entry
     */
    public ReviewException(String message) {
        super(message);
    }

    /**
     * Says what is wrong, and why.
     *
     * @param message a sentence that names the file or the entry
     * @param cause what went wrong underneath
     */
    public ReviewException(String message, Throwable cause) {
        super(message, cause);
    }
}
