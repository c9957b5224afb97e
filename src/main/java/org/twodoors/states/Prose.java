package org.twodoors.states;

/**
 * A sentence of the data. The family reads it in plain words and in their language: the message {@code key}.
 *
 * @param key message key, for example {@code states.TX.clock.note}
 * @param text what the data says; for reviewers and for the test that compares the numbers
 */
public record Prose(String key, String text) {}
