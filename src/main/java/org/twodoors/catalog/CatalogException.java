package org.twodoors.catalog;

/** The catalogue cannot be used. The message names the entry that is wrong. */
public class CatalogException extends RuntimeException {

    /**
     * Says what is wrong.
     *
     * @param message a sentence that names the entry
     */
    public CatalogException(String message) {
        super(message);
    }

    /**
     * Says what is wrong, and why.
     *
     * @param message a sentence that names the file or the entry
     * @param cause what went wrong underneath
     */
    public CatalogException(String message, Throwable cause) {
        super(message, cause);
    }
}
