package org.twodoors.sharing.link;

/**
 * There is nothing behind a link: it is wrong, too old, taken back, or a link for something else. Which of these it is,
 * nobody is told.
 */
public class LinkGoneException extends RuntimeException {

    public LinkGoneException() {
        super("there is nothing behind this link", null, false, false);
    }
}
