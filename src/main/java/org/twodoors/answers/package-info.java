/** What the family said, and what the rules may read of it; immutable records and enums with one JSON form. */
@NullMarked
package org.twodoors.answers;

import org.jspecify.annotations.NullMarked;
