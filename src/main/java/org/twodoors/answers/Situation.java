package org.twodoors.answers;

import org.twodoors.catalog.Coded;

/** What brings a family here (question C11): what has happened so far at either door. Any number of them may be true. */
public enum Situation implements Coded {
    /** They do not know who to ask. */
    JUST_STARTING(Group.STARTING),
    /** School sends them to a clinic or a doctor. */
    TOLD_CLINIC(Group.AT_SCHOOL),
    /** School was asked and has not answered, tested or met. */
    SCHOOL_SILENT(Group.AT_SCHOOL),
    /** School refused testing or therapy. */
    SCHOOL_NO(Group.AT_SCHOOL),
    /** School says that it has no therapist. */
    NO_THERAPIST(Group.AT_SCHOOL),
    /** School wants to end or cut therapy, or to move the child. */
    SCHOOL_CUT(Group.AT_SCHOOL),
    /** The plan promises help that is not given. */
    NOT_FOLLOWED(Group.AT_SCHOOL),
    /** They do not agree with a test or a report. */
    DISAGREE(Group.AT_SCHOOL),
    /** The clinic, the doctor or the health plan sends them to the school. */
    TOLD_SCHOOL(Group.AT_CLINIC),
    /** The wait for a clinic is long. */
    CLINIC_WAIT(Group.AT_CLINIC),
    /** The clinic or the doctor refused, or wants to end. */
    CLINIC_NO(Group.AT_CLINIC),
    /** The health plan refused or pays too little. */
    PLAN_NO(Group.AT_CLINIC),
    /** The help works and should stay. */
    KEEP_HELP(Group.GOING_WELL),
    /** School and clinic both help and should work together. */
    WORK_TOGETHER(Group.GOING_WELL);

    private final Group group;

    Situation(Group group) {
        this.group = group;
    }

    /** Under which heading of its page a situation stands, in the order of the page. */
    public enum Group implements Coded {
        /** Just starting. */
        STARTING,
        /** What happened at school. */
        AT_SCHOOL,
        /** What happened at a clinic or with a health plan. */
        AT_CLINIC,
        /** What works. */
        GOING_WELL
    }

    /** The heading it stands under. */
    public Group group() {
        return group;
    }
}
