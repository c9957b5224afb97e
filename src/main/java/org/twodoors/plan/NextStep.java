package org.twodoors.plan;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.twodoors.pathways.StepLink;

/**
 * A step with the button that does it.
 *
 * @param titleKey message key of what to do
 * @param asked message keys of what is asked for, one or two, which stand in the title; empty when the title says it
 * @param textKey message key of how, or null when the title says it all
 * @param also message keys of what is asked for besides
 * @param whenKey message key of when
 * @param door at which door it is
 * @param button what does it
 */
record NextStep(
        String titleKey,
        List<String> asked,
        @Nullable String textKey,
        List<String> also,
        String whenKey,
        Door door,
        StepButton button)
        implements StepLink {

    NextStep {
        asked = List.copyOf(asked);
        also = List.copyOf(also);
    }

    /** A step whose title needs nothing else. */
    static NextStep of(String titleKey, @Nullable String textKey, String whenKey, Door door, StepButton button) {
        return new NextStep(titleKey, List.of(), textKey, List.of(), whenKey, door, button);
    }

    /** The same step at another time. */
    NextStep at(StepCatalog.When when) {
        return new NextStep(titleKey, asked, textKey, also, when.messageKey(), door, button);
    }

    /** The same step for a school that was asked before: with new facts. */
    NextStep again() {
        return new NextStep("plan.step.askAgain", List.of(), "plan.step.askAgain.text", also, whenKey, door, button);
    }

    @Override
    public String address() {
        return button.address();
    }

    @Override
    public String labelKey() {
        return button.labelKey();
    }
}
