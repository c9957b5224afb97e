/**
 * The questions a family meets, page by page, from what brings it here to the check page. A form with an odd or a doubled field is shown again with everything typed,
 * and what was valid in it is kept. A sign of danger leads to a calm page of its own at once, before the next question.
 */
@NullMarked
package org.twodoors.questionnaire;

import org.jspecify.annotations.NullMarked;
