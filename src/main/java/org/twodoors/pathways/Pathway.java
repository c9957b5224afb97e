package org.twodoors.pathways;

/**
 * A step for the child, or the answer to a situation.
 *
 * @param rule the row that calls for it
 * @param kind which words it has, for example {@code iep-meeting}
 * @param later whether it can wait: it is no step of this week
 */
public record Pathway(PathwayRule rule, String kind, boolean later) {

    /** A step that cannot wait. */
    public Pathway(PathwayRule rule, String kind) {
        this(rule, kind, false);
    }

    /** What its messages begin with, for example {@code pathway.iep-meeting} or {@code situation.school-no}. */
    public String messagePrefix() {
        return (rule.situation() == null ? "pathway." : "situation.") + kind;
    }

    /**
     * The message that names it: what to do, or what the family said.
     *
     * @return for example {@code pathway.iep-meeting.title} or {@code situation.school-no.said}
     */
    public String titleKey() {
        return messagePrefix() + (rule.situation() == null ? ".title" : ".said");
    }

    @Override
    public String toString() {
        return "Pathway[sealed]";
    }
}
