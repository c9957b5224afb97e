package org.twodoors.doors;

/** The one button that does a step. */
public interface StepLink {

    /**
     * Where it leads.
     *
     * @return a path of this site
     */
    String address();

    /**
     * Message key of its words.
     *
     * @return for example {@code plan.open.letter}
     */
    String labelKey();

    /**
     * Message key of what it is about, for whoever hears it without the step.
     *
     * @return empty where the words say it
     */
    String aboutKey();
}
