package org.twodoors.catalog;

/** How a need meets the school day. */
public enum SchoolScope implements Coded {
    /** Part of the school day. */
    DIRECT,
    /** Happens at home; school sees only its effect. */
    INDIRECT,
    /** A life skill that an IEP plans for from age 16. */
    TRANSITION
}
