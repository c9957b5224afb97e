/** What a page says of itself, as annotations on its controller; filters and interceptors of other packages act on it. */
@NullMarked
package org.twodoors.pages;

import org.jspecify.annotations.NullMarked;
