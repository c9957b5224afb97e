/** Words and data files: which languages there are, how data is read, and that nothing is said without words and source. */
@NullMarked
package org.twodoors.content;

import org.jspecify.annotations.NullMarked;
