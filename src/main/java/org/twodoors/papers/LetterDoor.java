package org.twodoors.papers;

import org.twodoors.catalog.Coded;

/** Who a message goes to. The code is part of style names and of messages {@code door.<code>}. */
enum LetterDoor implements Coded {
    /** Somebody at school. */
    SCHOOL,
    /** The doctor, a clinic or the health plan. */
    CLINIC,
    /** The school and a clinic, the same message. */
    BOTH
}
