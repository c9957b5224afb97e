package org.twodoors.pathways;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.List;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.twodoors.answers.ChildFacts;
import org.twodoors.answers.NeedFacts;
import org.twodoors.answers.Safety;
import org.twodoors.catalog.DoctorQuestion;
import org.twodoors.catalog.Need;
import org.twodoors.catalog.NeedFlag;
import org.twodoors.rules.Classification;
import org.twodoors.rules.NeedResult;

/** Classification in, steps out. The same answers always give the same steps. */
public final class PathwayService {

    /**
     * Finds the steps by rules R40 to R77.
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
        List<UrgentSign> urgentSigns = UrgentSigns.of(child, facts);
        PathwayInput input = PathwayInput.of(child, facts, classification.needs(), !urgentSigns.isEmpty());
        Asks asks = new Asks(input, UrgentSigns.selfHarm(child, facts));
        List<Pathway> steps = inOrder(input);
        return new Pathways(
                steps,
                urgentSigns,
                needs(
                        input,
                        it -> it.facts().safety() != Safety.NONE
                                && !it.facts().need().is(NeedFlag.HEALTH_FIRST)),
                doctorNotes(facts),
                asks.school(),
                asks.clinic(),
                needs(input, FoundNeed::inHandAtSchool),
                needs(input, FoundNeed::inHandAtClinic),
                needs(input, input::looksAgain),
                asks.behavior(),
                needs(input, input::inReach),
                needs(input, input::outOfReach),
                LineRule.of(
                        input,
                        steps.stream()
                                .map(Pathway::rule)
                                .collect(Collectors.toCollection(() -> EnumSet.noneOf(PathwayRule.class)))));
    }

    /** Every row that applies, in the order of the table; what comes early stands before R42. */
    private static List<Pathway> inOrder(PathwayInput input) {
        return Arrays.stream(PathwayRule.values())
                .filter(rule -> rule.applies(input))
                .sorted(Comparator.comparing(rule -> rule.compareTo(PathwayRule.R42) >= 0 && !rule.comesEarly(input)))
                .map(rule -> rule.pathway(input))
                .toList();
    }

    private static List<Need> needs(PathwayInput input, Predicate<FoundNeed> which) {
        return input.needs().stream().filter(which).map(it -> it.facts().need()).toList();
    }

    private static List<DoctorNote> doctorNotes(List<NeedFacts> facts) {
        List<DoctorNote> notes = new ArrayList<>();
        for (NeedFacts it : facts) {
            DoctorQuestion question = it.need().doctorQuestion();
            boolean told = question == DoctorQuestion.HEARING_CHECK
                    && notes.stream().anyMatch(note -> note.question() == question);
            if (it.doctorSign() && question != null && !question.urgent() && !told) {
                notes.add(new DoctorNote(it.need(), question));
            }
        }
        return notes;
    }
}
