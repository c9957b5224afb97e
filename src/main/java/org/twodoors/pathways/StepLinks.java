package org.twodoors.pathways;

import java.util.List;
import java.util.Optional;

/** What each step opens for a family: the doors and the papers show the same steps as the plan. */
public interface StepLinks {

    /**
     * The step of a pathway.
     *
     * @param way a pathway that applies
     * @param findings what the rules found for the family
     * @return the step with its button, or empty for what is no step
     */
    Optional<? extends StepLink> link(Pathway way, Findings findings);

    /**
     * The next steps of the plan.
     *
     * @param findings what the rules found for the family
     * @return in their order
     */
    List<? extends StepLink> next(Findings findings);
}
