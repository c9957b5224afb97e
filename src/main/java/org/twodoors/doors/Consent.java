package org.twodoors.doors;

import org.jspecify.annotations.Nullable;

/**
 * The little form that asks when the consent was signed.
 *
 * @param clock the clock that starts with the consent
 * @param date what was answered
 * @param due what follows from it, or null
 * @param remark what to know about such dates
 */
record Consent(String clock, ConsentDate date, @Nullable DueDate due, RemarkCard remark) {}
