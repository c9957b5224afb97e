package org.twodoors.questionnaire;

import org.twodoors.catalog.Coded;

/** Where a family came from to answer a question, and so where Continue brings them back to. */
enum Origin implements Coded {
    /** From the question before. */
    FLOW(""),
    /** From a Change link on the check page. */
    CHECK(Flow.CHECK),
    /** From a Change link on the plan. */
    PLAN(Flow.PLAN);

    private final String page;

    Origin(String page) {
        this.page = page;
    }

    static Origin of(String code) {
        return Coded.find(Origin.class, code).orElse(FLOW);
    }

    String page() {
        return page;
    }

    /** Where they came from; {@code otherwise} from the question before. */
    String page(String otherwise) {
        return this == FLOW ? otherwise : page;
    }

    String addTo(String path) {
        return this == FLOW ? path : path + "?from=" + code();
    }
}
