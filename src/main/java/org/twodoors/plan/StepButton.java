package org.twodoors.plan;

/**
 * The one button that does a step.
 *
 * @param opens what it opens
 * @param letter id of the letter, empty for what is none
 */
record StepButton(Opens opens, String letter) {

    /** Where it leads, a path of this site. */
    public String address() {
        return opens.address(letter);
    }

    /** Message key of its words. */
    public String labelKey() {
        return "plan.open." + opens.code();
    }

    /** Message key of what it is about, for whoever hears it without the step; empty where the words say it. */
    public String aboutKey() {
        return opens.isPaper() ? "letter." + letter + ".title" : "";
    }
}
