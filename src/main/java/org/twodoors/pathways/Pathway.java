package org.twodoors.pathways;

/**
 * A step for the child.
 *
 * @param rule the row that calls for it
 * @param kind which words it has, for example {@code iep-meeting}
 */
public record Pathway(PathwayRule rule, String kind) {

    /**
     * What its messages begin with.
     *
     * @return for example {@code pathway.iep-meeting}
     */
    public String messagePrefix() {
        return "pathway." + kind;
    }

    @Override
    public String toString() {
        return "Pathway[sealed]";
    }
}
