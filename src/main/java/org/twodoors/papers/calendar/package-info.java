/** Dates of the time limits that a family started, as a page and as a calendar file. */
@NullMarked
package org.twodoors.papers.calendar;

import org.jspecify.annotations.NullMarked;
