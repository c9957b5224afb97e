package org.twodoors.papers;

/**
 * One thing to mend on a page.
 *
 * @param target id of the input it is about
 * @param message what to do
 */
record Problem(String target, String message) {}
