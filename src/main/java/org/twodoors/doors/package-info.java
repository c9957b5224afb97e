/**
 * The pages behind the plan: every step at each door, what helps on the way, and what to do after a no. The plan says what
 * comes first; these say how to go on, and the plan knows of them only where the steps of a pathway are. At the start the
 * data is checked against the rules: every kind of pathway that a rule can call for has a route, a card on one of the pages, or says that
 * it has neither. A page whose routes do not apply is never blank: it says so, with words to use and links onward.
 */
@NullMarked
package org.twodoors.doors;

import org.jspecify.annotations.NullMarked;
