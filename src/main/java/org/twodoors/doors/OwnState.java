package org.twodoors.doors;

import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.twodoors.answers.UsState;
import org.twodoors.states.StateFacts;
import org.twodoors.states.States;

/**
 * The state the family lives in, as far as it said.
 *
 * @param facts what differs there; everything is missing when the family named no state
 */
record OwnState(StateFacts facts) {

    static OwnState of(States states, @Nullable UsState named) {
        return new OwnState(named == null ? states.federal() : states.of(named));
    }

    /** Whether the family named its state. */
    public boolean named() {
        return facts.state() != null;
    }

    /** Message key of its name. Only for a state that was named. */
    public String nameKey() {
        return "state." + code();
    }

    /** The page with everything about it, or about all states. */
    public String path() {
        return "/learn/states" + (named() ? "/" + code().toLowerCase(Locale.ROOT) : "");
    }

    /** Whether the state has a time for an evaluation that can stand alone, so that it takes the place of the federal one. */
    public boolean ownClock() {
        return facts.evaluationTimeline().sure();
    }

    /** Message key of the time until the IEP as a badge says it where it is not a number of days of the state's own. */
    public String iepKey() {
        return "doors.state.iep." + facts.iepPlace().code();
    }

    private String code() {
        UsState state = facts.state();
        return state == null ? "" : state.code();
    }
}
