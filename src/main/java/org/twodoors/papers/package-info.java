/** Papers to take along: impact words, the meeting sheet, messages, dates for the calendar, as pages and as files. */
@NullMarked
package org.twodoors.papers;

import org.jspecify.annotations.NullMarked;
