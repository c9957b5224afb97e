/** The answers so far, carried by the family's own browser in one sealed cookie. */
@NullMarked
package org.twodoors.draft;

import org.jspecify.annotations.NullMarked;
