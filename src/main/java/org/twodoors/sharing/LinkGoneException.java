package org.twodoors.sharing;

/**
 * There is nothing behind a link: it is wrong, too old, taken back, or a link for something else. Which of these it is,
 * nobody is told.
 */
class LinkGoneException extends RuntimeException {

    LinkGoneException() {
        super("there is nothing behind this link", null, false, false);
    }
}
