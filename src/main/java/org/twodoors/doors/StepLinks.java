package org.twodoors.doors;

import java.util.Optional;
import org.twodoors.pathways.Findings;

/** What each step opens for a family: the doors show the same buttons as the plan. */
public interface StepLinks {

    /**
     * The button of a step.
     *
     * @param kind kind of a pathway
     * @param findings what the rules found for the family
     * @return the button, or empty for what is no step
     */
    Optional<? extends StepLink> link(String kind, Findings findings);
}
