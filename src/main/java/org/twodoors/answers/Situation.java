package org.twodoors.answers;

import org.twodoors.catalog.Coded;

/** What brings a family here ({@link Question#SITUATIONS}): what has happened so far at either door. Any number of them may be true. */
public enum Situation implements Coded {
    /** They do not know who to ask. */
    JUST_STARTING(Group.STARTING),
    /** School sends them to a clinic or a doctor. */
    TOLD_CLINIC(Group.AT_SCHOOL, true),
    /** School was asked and has not answered, tested or met. */
    SCHOOL_SILENT(Group.AT_SCHOOL, true),
    /** School refused testing or therapy. */
    SCHOOL_NO(Group.AT_SCHOOL, true),
    /** School says that it has no therapist. */
    NO_THERAPIST(Group.AT_SCHOOL),
    /** School wants to end or cut therapy, or to move the child. */
    SCHOOL_CUT(Group.AT_SCHOOL),
    /** The plan promises help that is not given. */
    NOT_FOLLOWED(Group.AT_SCHOOL),
    /** They do not agree with a test or a report. */
    DISAGREE(Group.AT_SCHOOL),
    /** The clinic, the doctor or the health plan sends them to the school. */
    TOLD_SCHOOL(Group.AT_CLINIC, true),
    /** The wait for a clinic is long. */
    CLINIC_WAIT(Group.AT_CLINIC, true),
    /** The clinic or the doctor refused, or wants to end. */
    CLINIC_NO(Group.AT_CLINIC),
    /** The health plan refused or pays too little. */
    PLAN_NO(Group.AT_CLINIC),
    /** The help works and should stay. */
    KEEP_HELP(Group.GOING_WELL),
    /** School and clinic both help and should work together. */
    WORK_TOGETHER(Group.GOING_WELL);

    private final Group group;
    private final boolean usual;

    Situation(Group group) {
        this(group, false);
    }

    Situation(Group group, boolean usual) {
        this.group = group;
        this.usual = usual;
    }

    /** What a situation is about, in the order of the page that asks for them. */
    public enum Group implements Coded {
        /** What happened at school. */
        AT_SCHOOL,
        /** What happened at a clinic or with a health plan. */
        AT_CLINIC,
        /** What works. */
        GOING_WELL,
        /** Just starting: last, so that tired parents read the others first. */
        STARTING
    }

    /** What it is about: the heading it stands under, unless it is usual. */
    public Group group() {
        return group;
    }

    /** Whether it is one of the few that bring most families, which stand first and open. */
    public boolean isUsual() {
        return usual;
    }
}
