package org.twodoors.catalog;

/** What our own pages and papers say of a need besides. The API does not send it, so that the fields of v1 stay as they are. */
public enum NeedNote implements Coded {
    /** The danger in it may be that the child runs off or hurts somebody, so that behavior is looked at too. */
    MAY_RUN_OR_HURT,
    /** The child comes back to school after it, so that the way back to full days is planned (sources S60, S60b). */
    RETURN_TO_SCHOOL,
    /** Health plans often see it in a way of their own: message {@code need.<id>.payer}. */
    PAYER
}
