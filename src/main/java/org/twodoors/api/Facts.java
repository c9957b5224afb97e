package org.twodoors.api;

import java.util.List;
import org.twodoors.answers.ChildFacts;
import org.twodoors.answers.NeedFacts;

/**
 * What a program sent, checked and with every default filled in.
 *
 * @param child about the child
 * @param needs about each need, in the order sent
 */
record Facts(ChildFacts child, List<NeedFacts> needs) {

    @Override
    public String toString() {
        return "Facts[sealed]";
    }
}
