package org.twodoors.answers;

import java.util.Locale;
import org.twodoors.catalog.Coded;

/** What school help is in place ({@link Question#SCHOOL_PLAN}). */
public enum SchoolPlan implements Coded {
    /** No extra help. */
    NONE,
    /** Extra class help (MTSS or RtI). */
    MTSS,
    /** Testing is under way now. */
    TESTING,
    /** A Section 504 plan. */
    SECTION_504("504"),
    /** An IEP. Which therapies are in it is {@link Question#SCHOOL_THERAPIES}. */
    IEP,
    /** An IEP with occupational therapy: what older callers and older drafts say; read as {@link #IEP} and OT in it. */
    IEP_OT,
    /** The family is not sure. */
    NOT_SURE;

    private final String code;

    SchoolPlan() {
        code = name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    SchoolPlan(String code) {
        this.code = code;
    }

    /** Whether a team at school has met for the child or is about to: true for testing, a 504 plan and an IEP. */
    public boolean hasTeam() {
        return switch (this) {
            case TESTING, SECTION_504, IEP, IEP_OT -> true;
            case NONE, MTSS, NOT_SURE -> false;
        };
    }

    @Override
    public String code() {
        return code;
    }
}
