/** The plan: every need under its door with its reason, the next three steps, and the pathways. */
@NullMarked
package org.twodoors.plan;

import org.jspecify.annotations.NullMarked;
