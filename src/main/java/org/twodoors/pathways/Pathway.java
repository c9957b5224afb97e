package org.twodoors.pathways;

import java.util.List;

/**
 * A step for the child, or the answer to a situation.
 *
 * @param rule the row that calls for it
 * @param kind which words it has, for example {@code iep-meeting}
 * @param later whether it can wait: it is no step of this week
 * @param therapies codes of the disciplines that it asks a school for, or that it is about (R58, R59); empty where it names none
 */
public record Pathway(PathwayRule rule, String kind, boolean later, List<String> therapies) {

    /** Copies the list. */
    public Pathway {
        therapies = List.copyOf(therapies);
    }

    /** A step that cannot wait and names no therapy. */
    public Pathway(PathwayRule rule, String kind) {
        this(rule, kind, false, List.of());
    }

    /** What a school is asked for (R81): empty for every other row than R42 to R48 and R60. */
    public List<String> asks() {
        return rule.asks() ? therapies : List.of();
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
