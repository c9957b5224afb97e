package org.twodoors.rules;

import java.util.List;

/**
 * What the rules say about every need of a child.
 *
 * @param rulesVersion the version of the rules that said it
 * @param needs one result for each need, in the order asked
 */
public record Classification(String rulesVersion, List<NeedResult> needs) {

    /** Copies the list. */
    public Classification {
        needs = List.copyOf(needs);
    }

    @Override
    public String toString() {
        return "Classification[sealed]";
    }
}
