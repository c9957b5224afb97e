package org.twodoors.rules;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

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

    /** The results by need: by id of the need, in the order asked. */
    public Map<String, NeedResult> byNeed() {
        Map<String, NeedResult> results = new LinkedHashMap<>();
        needs.forEach(result -> results.put(result.need().id(), result));
        return Collections.unmodifiableMap(results);
    }

    @Override
    public String toString() {
        return "Classification[sealed]";
    }
}
