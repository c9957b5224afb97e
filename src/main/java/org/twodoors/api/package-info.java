/** The interface for programs: JSON in, classification out, and the pages that document it. */
@NullMarked
package org.twodoors.api;

import org.jspecify.annotations.NullMarked;
