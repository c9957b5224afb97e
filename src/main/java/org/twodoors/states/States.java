package org.twodoors.states;

import static java.util.Objects.requireNonNull;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.springframework.core.io.ClassPathResource;
import org.springframework.core.io.Resource;
import org.twodoors.answers.UsState;
import org.twodoors.catalog.Coded;
import org.twodoors.content.Content;
import org.twodoors.content.ContentException;
import org.twodoors.content.StrictJson;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * What differs by state, for every state. Immutable. It is published as {@code states/states.json}, whose shape is this
 * record; what a state leaves out there holds as under {@code federal}.
 *
 * @param lastChecked the day the facts were collected; printed as last checked
 * @param federal what holds when the family did not say where they live: facts that are all missing, so that the
 *     federal rule is shown
 * @param militaryBases the evaluation clock of schools on military bases
 * @param states the facts of every state
 * @param prose every sentence in it; not in the file but collected from it
 */
public record States(
        LocalDate lastChecked,
        StateFacts federal,
        Fact<EvaluationClock> militaryBases,
        Map<UsState, StateFacts> states,
        List<Prose> prose)
        implements Content {

    /** The therapies whose referral was looked up. */
    private static final List<String> THERAPIES = List.of("ot", "pt", "slp");

    /** Copies the collections; a state that is not in it stops the start. */
    public States {
        states = new EnumMap<>(requireNonNull(states, "states.json has no states"));
        prose = List.copyOf(prose);
        for (UsState state : UsState.values()) {
            if (!states.containsKey(state)) {
                throw new ContentException("states.json says nothing about " + state);
            }
        }
    }

    /**
     * Reads the facts that are packed with the application.
     *
     * @return the facts
     * @throws ContentException naming the entry that is wrong
     */
    public static States read() {
        return read(new ClassPathResource("states/states.json"));
    }

    static States read(Resource file) {
        ObjectNode all = (ObjectNode) StrictJson.tree(file);
        all.set("prose", sentences(all, all.arrayNode()));
        JsonNode federal = all.path("federal");
        for (JsonNode state : all.path("states")) {
            federal.propertyStream().forEach(rule -> complete((ObjectNode) state, rule.getKey(), rule.getValue()));
        }
        complete(all, "militaryBases", federal.path("evaluationTimeline"));
        return StrictJson.convert(file, all, new TypeReference<States>() {});
    }

    /** Where there is nothing about a state, the federal rule; beside what there is, the federal rule as well. */
    private static void complete(ObjectNode facts, String name, JsonNode federal) {
        if (facts.get(name) instanceof ObjectNode fact) {
            fact.set("instead", federal);
        } else {
            facts.set(name, federal);
        }
    }

    @Override
    public Map<String, List<String>> words() {
        List<String> keys = new ArrayList<>(prose.stream().map(Prose::key).toList());
        add(keys, "doubt", Fact.Doubt.values());
        add(keys, "unit", EvaluationClock.DayUnit.values());
        add(keys, "weeks", EvaluationClock.DayUnit.values());
        add(keys, "from", EvaluationClock.CountedFrom.values());
        add(keys, "done", EvaluationClock.Milestone.values());
        add(keys, "iep", IepClock.Place.values());
        add(keys, "iep.from", IepClock.CountedFrom.values());
        add(keys, "iep.done", IepClock.Milestone.values());
        add(keys, "rule", StateRule.Topic.values());
        add(keys, "referral", StateFacts.ReferralNeed.values());
        add(keys, "noDate", StateFacts.NoDate.values());
        THERAPIES.forEach(it -> Referrals.PARTS.forEach(part -> keys.add(Prose.PREFIX + it + "." + part)));
        keys.add(Prose.PREFIX + "referral.ask");
        keys.add(Prose.PREFIX + "pt.everywhere");
        keys.add(Prose.PREFIX + "response.federal");
        keys.add(Prose.PREFIX + "response.none");
        return Map.of("states", keys);
    }

    private static void add(List<String> keys, String group, Coded... codes) {
        for (Coded code : codes) {
            keys.add(Prose.PREFIX + group + "." + code.code());
        }
    }

    private static ArrayNode sentences(JsonNode node, ArrayNode found) {
        if (node.isString() && node.stringValue().startsWith(Prose.PREFIX)) {
            found.add(node);
        }
        node.forEach(child -> sentences(child, found));
        return found;
    }

    /**
     * What differs in a state.
     *
     * @param state the state
     * @return its facts
     */
    public StateFacts of(UsState state) {
        return requireNonNull(states.get(state));
    }
}
