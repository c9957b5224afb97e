package org.twodoors.states;

/**
 * What the school does after a parent asks for an evaluation, and how fast.
 *
 * @param days number of days, 1 to 365
 * @param unit what kind of days
 * @param what what the school does by then
 */
public record Response(int days, DayUnit unit, Prose what) {}
