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

    /** Message key of its words, which name the letter. */
    public String labelKey() {
        return "plan.open." + (opens.isPaper() ? letter : opens.code());
    }
}
