/** What differs by state, read from data, with how far each value can be trusted. */
@NullMarked
package org.twodoors.states;

import org.jspecify.annotations.NullMarked;
