/**
 * Saved plans: saved, found again with the come-back link, compared with the answers of now, and deleted.
 */
@NullMarked
package org.twodoors.sharing.savedplan;

import org.jspecify.annotations.NullMarked;
