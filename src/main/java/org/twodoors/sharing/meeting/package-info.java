/**
 * Meetings: the links a teacher makes for families and the team, and the pages (a {@code SentSheet}) that families send.
 */
@NullMarked
package org.twodoors.sharing.meeting;

import org.jspecify.annotations.NullMarked;
