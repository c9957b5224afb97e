/** Who runs the site, and which release runs: what an operator sets to make it theirs. */
@NullMarked
package org.twodoors.site;

import org.jspecify.annotations.NullMarked;
