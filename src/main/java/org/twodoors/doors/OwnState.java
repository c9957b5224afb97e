package org.twodoors.doors;

import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.twodoors.answers.UsState;
import org.twodoors.catalog.Discipline;
import org.twodoors.pathways.NamedTherapies;
import org.twodoors.states.Fact;
import org.twodoors.states.Referrals;
import org.twodoors.states.StateFacts;
import org.twodoors.states.StateFacts.TeamName;
import org.twodoors.states.StateRule;
import org.twodoors.states.States;

/**
 * The state the family lives in, as far as it said.
 *
 * @param facts what differs there; everything is missing when the family named no state
 * @param school the therapies that it asks a school for
 * @param clinic the therapies that it asks a clinic for
 */
public record OwnState(StateFacts facts, List<Discipline> school, List<Discipline> clinic) {

    /** Copies the lists. */
    public OwnState {
        school = List.copyOf(school);
        clinic = List.copyOf(clinic);
    }

    /**
     * The state of a family.
     *
     * @param states what is known of each
     * @param named the state it named, or null
     * @param therapies what it asks for at each door
     * @return the facts of that state, or of none
     */
    public static OwnState of(States states, @Nullable UsState named, NamedTherapies therapies) {
        return new OwnState(
                named == null ? states.federal() : states.of(named),
                therapies.school().stream().filter(Discipline::therapy).toList(),
                therapies.clinic().stream().filter(Discipline::therapy).toList());
    }

    /**
     * What it says about a doctor's order at a clinic.
     *
     * @return for the therapies that the family asks a clinic for
     */
    public Referrals referrals() {
        return Referrals.of(facts, clinic).atClinic();
    }

    /**
     * Where its rules speak of a doctor's order at school.
     *
     * @return for the therapies that the family asks a school for
     */
    public List<Referrals.Told> ordersAtSchool() {
        return Referrals.neededAtSchool(facts, school);
    }

    /**
     * What it has a rule for and most states have not.
     *
     * @return no rule about a therapy that the family does not ask for
     */
    public List<StateRule> rules() {
        return facts.rules(school);
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
