/**
 * What leaves the family's own device, and only when they ask: saved plans, read-only views, meetings, the school's view.
 * The only room with a database behind it, and what the database holds can be read by nobody without the links.
 */
@NullMarked
package org.twodoors.sharing;

import org.jspecify.annotations.NullMarked;
