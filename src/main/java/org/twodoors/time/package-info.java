/** The one clock and the one time zone: which day it is, for every page, paper and row. */
@NullMarked
package org.twodoors.time;

import org.jspecify.annotations.NullMarked;
