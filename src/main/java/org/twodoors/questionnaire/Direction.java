package org.twodoors.questionnaire;

import org.twodoors.catalog.Coded;

/** Which of the three buttons at the foot of a question page was pressed. All three save what is valid. */
enum Direction implements Coded {
    /** Continue; errors must be mended first. */
    NEXT,
    /** Back. */
    BACK,
    /** Check my answers. */
    CHECK;

    static Direction of(String code) {
        return Coded.find(Direction.class, code).orElse(NEXT);
    }
}
