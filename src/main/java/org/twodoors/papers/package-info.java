/**
 * Papers to take along: sentences on how a need gets in the way, the meeting sheet, messages, dates for the calendar, as pages and as files. They are made from
 * what the rules found and know nothing of the plan page, which links to them; their libraries stay here. {@code files} writes
 * PDF and word-processor files, {@code calendar} has the dates; letters and the meeting sheet, which tell of the same needs, stand in this package itself.
 */
@NullMarked
package org.twodoors.papers;

import org.jspecify.annotations.NullMarked;
