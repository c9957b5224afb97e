/** The house: one Spring Boot application; each package below is a room with one purpose. */
@NullMarked
package org.twodoors;

import org.jspecify.annotations.NullMarked;
