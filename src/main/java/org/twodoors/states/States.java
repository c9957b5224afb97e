package org.twodoors.states;

import java.time.LocalDate;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.twodoors.answers.UsState;

/** What differs by state, for every state, with the federal rule for what is missing. Immutable. */
public final class States {

    private final Map<UsState, StateFacts> facts;
    private final StateFacts federal;
    private final Fact.Known<EvaluationClock> militaryBases;
    private final LocalDate lastChecked;
    private final List<Prose> prose;

    States(
            Map<UsState, StateFacts> facts,
            StateFacts federal,
            Fact.Known<EvaluationClock> militaryBases,
            LocalDate lastChecked,
            List<Prose> prose) {
        this.facts = new EnumMap<>(facts);
        this.federal = federal;
        this.militaryBases = militaryBases;
        this.lastChecked = lastChecked;
        this.prose = List.copyOf(prose);
    }

    /**
     * What differs in a state.
     *
     * @param state the state
     * @return its facts; there are some for every state
     */
    public StateFacts of(UsState state) {
        StateFacts found = facts.get(state);
        if (found == null) {
            throw new StatesException("states.json says nothing about " + state);
        }
        return found;
    }

    /**
     * What holds when the family did not say where they live.
     *
     * @return facts that are all missing, so that the federal rule is shown
     */
    public StateFacts federal() {
        return federal;
    }

    /**
     * The evaluation clock of schools on military bases.
     *
     * @return the clock, with its citation
     */
    public Fact.Known<EvaluationClock> militaryBases() {
        return militaryBases;
    }

    /**
     * The day the facts were collected.
     *
     * @return the date to print as last checked
     */
    public LocalDate lastChecked() {
        return lastChecked;
    }

    /**
     * Every sentence of the data that needs words in every language.
     *
     * @return in the order of the data
     */
    public List<Prose> prose() {
        return prose;
    }
}
