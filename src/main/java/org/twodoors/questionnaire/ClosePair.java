package org.twodoors.questionnaire;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.twodoors.answers.Answers;
import org.twodoors.answers.ChildAnswers;
import org.twodoors.answers.Thresholds;
import org.twodoors.catalog.Area;
import org.twodoors.catalog.Need;

/**
 * Two chosen needs that are close to each other, so that a family is asked once which one fits.
 *
 * @param first the one that is asked about first
 * @param second the other one
 */
record ClosePair(Need first, Need second) {

    /** Close, and nobody needs to choose: what they are about is told apart by their names. */
    private static final Set<Set<String>> TOLD_APART = Set.of(
            Set.of("reading-language", "copying-layout"),
            Set.of("reading-language", "handwriting"),
            Set.of("chewing-objects", "chewing-swallowing"),
            Set.of("back-to-sport", "playground-sports"));

    /** Only one of the two can be true: others do not understand the child, or they do. */
    private static final Set<Set<String>> ONE_OF_TWO = Set.of(Set.of("talking-clearly", "single-sounds"));

    /** Once the whole of an injury is chosen, the sport after it says nothing more. */
    private static final String AFTER_INJURY = "after-injury-illness";

    private static final String SPORT = "back-to-sport";

    /** What parents see in babies and toddlers; older children are not offered it, as a school-age family would find it first. */
    private static final Set<String> OF_THE_FIRST_YEARS = Set.of("early-moving", "head-turn-baby");

    /** The pairs among some needs, in their order. */
    static List<ClosePair> among(List<Need> needs) {
        List<ClosePair> pairs = new ArrayList<>();
        for (int at = 0; at < needs.size(); at++) {
            for (Need later : needs.subList(at + 1, needs.size())) {
                ClosePair pair = new ClosePair(needs.get(at), later);
                if (needs.get(at).overlaps().contains(later.id()) && !TOLD_APART.contains(pair.ids())) {
                    pairs.add(pair);
                }
            }
        }
        return pairs;
    }

    /**
     * The need whose answers fill in the questions about another one.
     *
     * @param need a chosen need without answers of its own
     * @param chosen all chosen needs
     * @param answers what was said
     * @return empty when none before it is close to it and answered
     */
    static Stream<Need> before(Need need, List<Need> chosen, Answers answers) {
        return among(chosen).stream()
                .filter(pair -> pair.second.equals(need))
                .map(ClosePair::first)
                .filter(first -> answers.need(first.id()).complete());
    }

    /** The needs of an area that a family is offered: what cannot fit is left out, unless it was chosen before. */
    static List<Need> offered(Area area, Answers answers) {
        return area.needs().stream()
                .filter(need -> fits(need, answers.child(), answers.chosen())
                        || (answers.chosen().contains(need.id()) && !hidden(need, answers.chosen())))
                .toList();
    }

    /** What was ticked, without what another tick says already. */
    static List<Need> kept(List<Need> ticked) {
        Set<String> ids = Set.copyOf(ticked.stream().map(Need::id).toList());
        return ticked.stream().filter(need -> !hidden(need, ids)).toList();
    }

    private static boolean fits(Need need, ChildAnswers child, Set<String> chosen) {
        boolean tooOld = OF_THE_FIRST_YEARS.contains(need.id())
                && child.ageMonths() != null
                && !child.isYounger(Thresholds.PRESCHOOL_ENDS_AGE);
        return !tooOld && !hidden(need, chosen);
    }

    private static boolean hidden(Need need, Set<String> chosen) {
        return need.id().equals(SPORT) && chosen.contains(AFTER_INJURY);
    }

    private Set<String> ids() {
        return Set.of(first.id(), second.id());
    }

    /** The name of its field in the form. */
    public String field() {
        return "close." + first.id() + "." + second.id();
    }

    /** What can be answered: one of them, or both where both can be true. */
    public List<String> choices() {
        return ONE_OF_TWO.contains(ids()) ? List.of(FIRST, SECOND) : List.of(FIRST, SECOND, BOTH);
    }

    /** The first one fits. */
    static final String FIRST = "first";

    /** The second one fits. */
    static final String SECOND = "second";

    /** Both fit. */
    static final String BOTH = "both";
}
