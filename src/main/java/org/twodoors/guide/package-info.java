/** The start page and the learn pages: what this is, how school OT and clinic OT differ, what differs by state. */
@NullMarked
package org.twodoors.guide;

import org.jspecify.annotations.NullMarked;
