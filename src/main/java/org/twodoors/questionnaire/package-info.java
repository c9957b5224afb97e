/** The questions a family meets, page by page, from the child to the check page. */
@NullMarked
package org.twodoors.questionnaire;

import org.jspecify.annotations.NullMarked;
