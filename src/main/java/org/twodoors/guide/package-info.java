/** The start page: what this is, and how school OT and clinic OT differ. */
@NullMarked
package org.twodoors.guide;

import org.jspecify.annotations.NullMarked;
