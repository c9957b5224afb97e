package org.twodoors.pathways;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.twodoors.answers.ChildFacts;
import org.twodoors.answers.NeedFacts;
import org.twodoors.answers.RedFlag;
import org.twodoors.answers.Safety;
import org.twodoors.catalog.DoctorQuestion;
import org.twodoors.catalog.Need;
import org.twodoors.catalog.NeedFlag;
import org.twodoors.rules.Classification;
import org.twodoors.rules.NeedResult;

/** Classification in, steps out. The same answers always give the same steps. */
public final class PathwayService {

    /** Choosing this need is urgent in itself (R40; source S87). */
    static final String LOST_SKILLS = "lost-skills";

    /**
     * Finds the steps by rules R40 to R59.
     *
     * @param child about the child
     * @param facts what was said about each need
     * @param classification what the rules said about the same needs
     * @return the steps in the order they are shown
     * @throws IllegalArgumentException when facts and classification are not about the same needs in the same order
     */
    public Pathways pathways(ChildFacts child, List<NeedFacts> facts, Classification classification) {
        if (!facts.stream()
                .map(NeedFacts::need)
                .toList()
                .equals(classification.needs().stream().map(NeedResult::need).toList())) {
            throw new IllegalArgumentException("facts and classification are about different needs");
        }
        List<UrgentSign> urgentSigns = urgentSigns(child, facts);
        Situation situation = Situation.of(child, facts, classification, !urgentSigns.isEmpty());
        return new Pathways(
                Arrays.stream(PathwayRule.values())
                        .filter(rule -> rule.applies(situation))
                        .map(rule -> rule.pathway(situation))
                        .toList(),
                urgentSigns,
                facts.stream()
                        .filter(it -> it.safety() != Safety.NONE && !it.need().is(NeedFlag.HEALTH_FIRST))
                        .map(NeedFacts::need)
                        .toList(),
                doctorNotes(facts));
    }

    /** Red flags in their own order, then what came up with each need; the same advice only once. */
    private static List<UrgentSign> urgentSigns(ChildFacts child, List<NeedFacts> facts) {
        Map<String, UrgentSign> signs = new LinkedHashMap<>();
        for (RedFlag flag : RedFlag.values()) {
            if (child.redFlags().contains(flag)) {
                String key = "redFlag." + flag.code() + ".advice";
                signs.put(key, new UrgentSign(key, null));
            }
        }
        for (NeedFacts it : facts) {
            urgentKeys(it).forEach(key -> signs.putIfAbsent(key, new UrgentSign(key, it.need())));
        }
        return List.copyOf(signs.values());
    }

    private static List<String> urgentKeys(NeedFacts it) {
        List<String> keys = new ArrayList<>();
        Need need = it.need();
        DoctorQuestion question = need.doctorQuestion();
        if (it.doctorSign() && question != null && question.urgent()) {
            keys.add("doctor." + question.code() + ".advice");
        }
        if (it.safety() != Safety.NONE && need.is(NeedFlag.HEALTH_FIRST)) {
            keys.add("urgent.healthFirstDanger");
        }
        if (need.id().equals(LOST_SKILLS)) {
            keys.add("urgent.lostSkills");
        }
        return keys;
    }

    private static List<DoctorNote> doctorNotes(List<NeedFacts> facts) {
        List<DoctorNote> notes = new ArrayList<>();
        for (NeedFacts it : facts) {
            DoctorQuestion question = it.need().doctorQuestion();
            if (it.doctorSign() && question != null && !question.urgent()) {
                notes.add(new DoctorNote(it.need(), question));
            }
        }
        return notes;
    }
}
