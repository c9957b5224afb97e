package org.twodoors.questionnaire;

import org.jspecify.annotations.Nullable;
import org.twodoors.answers.Answers;
import org.twodoors.catalog.Catalog;

/**
 * Where a family came from to answer a question, and so where Continue brings them back to.
 *
 * @param code how addresses and forms name it; empty for the question before
 * @param page its address; empty for the question before
 * @param need the need whose page of the plan it is; null for any other place
 */
record Origin(String code, String page, @Nullable String need) {

    /** From the question before. */
    static final Origin FLOW = new Origin("", "", null);

    /** From a Change link on the check page. */
    static final Origin CHECK = new Origin("check", Flow.CHECK, null);

    /** From a Change link on the plan. */
    static final Origin PLAN = new Origin("plan", Flow.PLAN, null);

    /** From a Change link on the plan's page of a need, which this and the id of the need name. */
    private static final String NEED = "plan.";

    /** What a code means; what is no code means the question before. */
    static Origin of(String code, Catalog catalog) {
        if (code.startsWith(NEED)) {
            String need = code.substring(NEED.length());
            return catalog.need(need).isPresent() ? new Origin(code, Flow.PLAN + "/needs/" + need, need) : PLAN;
        }
        return code.equals(CHECK.code) ? CHECK : code.equals(PLAN.code) ? PLAN : FLOW;
    }

    /** Where they came from; {@code otherwise} from the question before. */
    String page(String otherwise) {
        return isFlow() ? otherwise : page;
    }

    /** The same place while it is there: with its need gone from the answers, the plan. */
    Origin within(Answers answers) {
        return need == null || answers.chosen().contains(need) ? this : PLAN;
    }

    boolean isFlow() {
        return page.isEmpty();
    }

    String addTo(String path) {
        return isFlow() ? path : path + "?from=" + code;
    }
}
