package org.twodoors.sealing;

/** The key cannot be used. The message is a sentence for whoever runs the site; it never holds any of the key. */
public class KeyException extends RuntimeException {

    /**
     * Says what is wrong.
     *
     * @param message a sentence that names the setting or the file
     */
    public KeyException(String message) {
        super(message);
    }

    /**
     * Says what is wrong, and why.
     *
     * @param message a sentence that names the setting or the file
     * @param cause what went wrong underneath
     */
    public KeyException(String message, Throwable cause) {
        super(message, cause);
    }
}
