/** The pages behind the plan: every step at each door, what helps on the way, and what to do after a no. */
@NullMarked
package org.twodoors.doors;

import org.jspecify.annotations.NullMarked;
