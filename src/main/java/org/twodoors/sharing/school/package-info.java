/**
 * What a family asks a teacher, its teen or another adult, what they answer, and home and school side by side.
 */
@NullMarked
package org.twodoors.sharing.school;

import org.jspecify.annotations.NullMarked;
