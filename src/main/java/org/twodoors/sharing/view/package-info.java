/**
 * What a family shows somebody: chosen, looked at, and behind a link of its own that it can take back.
 */
@NullMarked
package org.twodoors.sharing.view;

import org.jspecify.annotations.NullMarked;
