package org.twodoors.doors;

import java.util.Optional;
import org.twodoors.pathways.Findings;
import org.twodoors.pathways.Pathway;

/** What each step opens for a family: the doors show the same buttons as the plan. */
public interface StepLinks {

    /**
     * The step of a pathway.
     *
     * @param way a pathway that applies
     * @param findings what the rules found for the family
     * @return the step with its button, or empty for what is no step
     */
    Optional<? extends StepLink> link(Pathway way, Findings findings);
}
