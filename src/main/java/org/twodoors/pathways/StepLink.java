package org.twodoors.pathways;

import java.util.List;

/** A step as the plan names it, with the one button that does it. */
public interface StepLink {

    /**
     * Message key of what to do.
     *
     * @return with one argument where {@link #asked} is not empty
     */
    String titleKey();

    /**
     * Message keys of what is asked for, which stand in the title.
     *
     * @return one or two; empty when the title says it
     */
    List<String> asked();

    /**
     * Where it leads.
     *
     * @return a path of this site
     */
    String address();

    /**
     * Message key of its words.
     *
     * @return for example {@code plan.open.written-reasons}
     */
    String labelKey();
}
