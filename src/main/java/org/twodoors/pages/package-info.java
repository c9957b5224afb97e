/**
 * What a page says of itself, as annotations on its controller; filters and interceptors of other packages act on it. And who asks for
 * one, and when it is whose turn.
 */
@NullMarked
package org.twodoors.pages;

import org.jspecify.annotations.NullMarked;
