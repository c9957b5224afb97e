/**
 * What leaves the family's own device, and only when they ask: saved plans, read-only views, meetings, the school's view.
 * Only its packages have a database behind them, and what the database holds can be read by nobody without the links.
 */
@NullMarked
package org.twodoors.sharing;

import org.jspecify.annotations.NullMarked;
