/**
 * Meetings: the links a teacher makes for families and the team, and the sheets that families send.
 */
@NullMarked
package org.twodoors.sharing.meeting;

import org.jspecify.annotations.NullMarked;
