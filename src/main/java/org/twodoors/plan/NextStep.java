package org.twodoors.plan;

/**
 * A step with the button that does it.
 *
 * @param titleKey message key of what to do
 * @param textKey message key of how
 * @param whenKey message key of when
 * @param door at which door it is
 * @param button what does it
 */
record NextStep(String titleKey, String textKey, String whenKey, Door door, StepButton button) {}
