/** Which class each need gets and why: rules R1 to R39 as tables. No web, no clock, no locale, no text. */
@NullMarked
package org.twodoors.rules;

import org.jspecify.annotations.NullMarked;
