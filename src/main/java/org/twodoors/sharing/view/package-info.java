/**
 * What a family shows somebody: chosen, previewed, and behind a link of its own that it can take back.
 */
@NullMarked
package org.twodoors.sharing.view;

import org.jspecify.annotations.NullMarked;
