package org.twodoors.doors;

import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.twodoors.answers.UsState;
import org.twodoors.states.Fact;
import org.twodoors.states.StateFacts;
import org.twodoors.states.StateFacts.TeamName;
import org.twodoors.states.States;

/**
 * The state the family lives in, as far as it said.
 *
 * @param facts what differs there; everything is missing when the family named no state
 */
public record OwnState(StateFacts facts) {

    /**
     * The state of a family.
     *
     * @param states what is known of each
     * @param named the state it named, or null
     * @return the facts of that state, or of none
     */
    public static OwnState of(States states, @Nullable UsState named) {
        return new OwnState(named == null ? states.federal() : states.of(named));
    }

    /**
     * Whether the family named its state.
     *
     * @return false where what holds everywhere is shown
     */
    public boolean named() {
        return facts.state() != null;
    }

    /**
     * Message key of its name.
     *
     * @return for example {@code state.TX}; only for a state that was named
     */
    public String nameKey() {
        return "state." + code();
    }

    /**
     * The page with everything about it, or about all states.
     *
     * @return a path of this site
     */
    public String path() {
        return "/learn/states" + (named() ? "/" + code().toLowerCase(Locale.ROOT) : "");
    }

    /**
     * Whether the state has a time for an evaluation that can stand alone.
     *
     * @return true when it takes the place of the federal one
     */
    public boolean ownClock() {
        return facts.evaluationTimeline().sure();
    }

    /**
     * Whether it is known until which age school services last there, so that it can stand alone.
     *
     * @return true when it takes the place of what holds in most states
     */
    public boolean ownAge() {
        return facts.maxAge().sure();
    }

    /**
     * Message key of the time until the IEP as a badge says it where it is not a number of days of the state's own.
     *
     * @return for example {@code doors.state.iep.contained}
     */
    public String iepKey() {
        return "doors.state.iep." + facts.iepPlace().code();
    }

    /**
     * What the team for children before school age is called there.
     *
     * @return the name, or null where it has none of its own
     */
    public @Nullable String preschoolTeam() {
        return facts.iepTeamName() instanceof Fact.Known<TeamName> known
                ? known.value().preschool()
                : null;
    }

    private String code() {
        UsState state = facts.state();
        return state == null ? "" : state.code();
    }
}
