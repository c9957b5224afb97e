package org.twodoors.plan;

import org.twodoors.doors.StepLink;

/**
 * The one button that does a step.
 *
 * @param opens what it opens
 * @param letter id of the letter, empty for what is none
 */
record StepButton(Opens opens, String letter) implements StepLink {

    /** Where it leads, a path of this site. */
    @Override
    public String address() {
        return opens.address(letter);
    }

    /** Message key of its words. */
    @Override
    public String labelKey() {
        return "plan.open." + opens.code();
    }

    /** Message key of what it is about, for whoever hears it without the step; empty where the words say it. */
    @Override
    public String aboutKey() {
        return opens.isPaper() ? "letter." + letter + ".title" : "";
    }
}
