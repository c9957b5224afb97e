/** How a paper becomes a file: PDF, word processor, calendar download; the fonts and the direction of its lines. */
@NullMarked
package org.twodoors.papers.files;

import org.jspecify.annotations.NullMarked;
