package org.twodoors.questionnaire;

import org.twodoors.catalog.Coded;

/** Which button of a question page was pressed. The three at its foot save what is valid. */
enum Direction implements Coded {
    /** Continue; errors must be mended first. */
    NEXT,
    /** Back. */
    BACK,
    /** Check my answers. */
    CHECK,
    /** Show my plan, after the last question; errors must be mended first. */
    PLAN,
    /** Another language, at the top of the page: shows the page as it was filled in, and saves nothing yet. */
    LANGUAGE;

    static Direction of(String code) {
        return Coded.find(Direction.class, code).orElse(NEXT);
    }
}
