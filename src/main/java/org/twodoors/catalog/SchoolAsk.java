package org.twodoors.catalog;

/** What a school can be asked for because of a need, safety first. Its words are messages {@code schoolAsk.<code>.…}. */
public enum SchoolAsk implements Coded {
    /** A written safety plan: who watches, trained staff; where a child runs or hurts, a behavior assessment (FBA). */
    SAFETY_PLAN,
    /** A written care plan: who helps, when, in private, with trained staff. */
    HEALTH_PLAN,
    /** The school counselor or psychologist. */
    COUNSELOR,
    /** To look at it with an occupational therapist. */
    THERAPY,
    /** To try tools, with an evaluation for assistive technology. */
    TOOLS
}
