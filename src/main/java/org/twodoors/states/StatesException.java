package org.twodoors.states;

/** The facts by state cannot be used. The message names the entry that is wrong. */
public class StatesException extends RuntimeException {

    /**
     * Says what is wrong.
     *
     * @param message a sentence that names the entry
     */
    public StatesException(String message) {
        super(message);
    }

    /**
     * Says what is wrong, and why.
     *
     * @param message a sentence that names the file or the entry
     * @param cause what went wrong underneath
     */
    public StatesException(String message, Throwable cause) {
        super(message, cause);
    }
}
