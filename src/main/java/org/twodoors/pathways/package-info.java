/** Which steps at which door: rules R40 to R77 over all needs of a child. */
@NullMarked
package org.twodoors.pathways;

import org.jspecify.annotations.NullMarked;
