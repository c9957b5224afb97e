/** The needs, areas and sources that the guide knows, read from data and checked at start. */
@NullMarked
package org.twodoors.catalog;

import org.jspecify.annotations.NullMarked;
