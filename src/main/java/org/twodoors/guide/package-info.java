/** The start page and the pages to read: comparison, questions, glossary, needs, how it decides, states, for teachers, privacy. */
@NullMarked
package org.twodoors.guide;

import org.jspecify.annotations.NullMarked;
