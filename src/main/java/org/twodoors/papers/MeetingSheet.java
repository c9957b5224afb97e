package org.twodoors.papers;

import static java.util.Comparator.comparing;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.twodoors.answers.AnswerText;
import org.twodoors.answers.ChildAnswers;
import org.twodoors.answers.Question;
import org.twodoors.answers.Safety;
import org.twodoors.catalog.Catalog;
import org.twodoors.catalog.ClinicAsk;
import org.twodoors.catalog.Coded;
import org.twodoors.catalog.SchoolAsk;
import org.twodoors.catalog.SchoolScope;
import org.twodoors.pathways.UrgentSign;

/**
 * One page for a meeting.
 *
 * @param at which meeting it is for
 * @param needs at most three, those that matter most there first
 * @param danger message keys of the signs of danger, where the family wants them on it
 * @param safetyPlan whether a school is asked for a safety plan before everything else, which gives no reason
 * @param large whether it is in large print
 */
record MeetingSheet(At at, List<SheetNeed> needs, List<String> danger, boolean safetyPlan, boolean large) {

    /** More would not fit on a page, nor into a meeting. */
    static final int MOST_NEEDS = 3;

    /** What a clinic is asked where a child comes back to school; its words are those of this key. */
    static final String RETURN_TO_SCHOOL = "sheet.ask.clinic.return";

    /** What a clinic is asked of what it works on already. */
    static final String IN_HAND_AT_CLINIC = "sheet.ask.clinic.in-hand";

    private static final String SAFETY_PLAN = SchoolAsks.WORDS + SchoolAsk.SAFETY_PLAN.code();

    /**
     * Lines to write on: more where fewer needs leave the page free.
     *
     * @return how many, at least 4
     */
    public int noteLines() {
        return 4 + (MOST_NEEDS - needs.size()) * (large ? 1 : 6);
    }

    /** Which meeting a sheet is for. Words: messages {@code sheet.at.<code>}. */
    enum At implements Coded {
        /** A school, a preschool or early intervention: the school day alone, unless the family adds more. */
        SCHOOL(Letter.Side.SCHOOL),
        /** A clinic or a doctor: daily life alone. */
        CLINIC(Letter.Side.CARE);

        private final Letter.Side side;

        At(Letter.Side side) {
            this.side = side;
        }

        Letter.Side side() {
            return side;
        }

        /** Whether a need is a matter of this meeting, so that it is on the sheet before anything is ticked. */
        boolean isFor(PaperNeed need) {
            return this == SCHOOL ? need.atSchool() : need.inCare();
        }

        private boolean unsafeHere(PaperNeed need) {
            Safety safety = need.said().safety();
            return safety == Safety.BOTH || safety == (this == SCHOOL ? Safety.SCHOOL : Safety.HOME);
        }

        /**
         * Danger there first, then the surest, then what gets in the way most there; at a clinic what may be schoolwork comes last, at
         * school what happens at home.
         */
        private Comparator<PaperNeed> mostFirst() {
            return comparing((PaperNeed need) -> !unsafeHere(need))
                    .thenComparing(need -> this == CLINIC && !need.forPayer())
                    .thenComparing(need -> this == SCHOOL
                            ? need.result().educational()
                            : need.result().medical())
                    .thenComparing(need -> this == SCHOOL && need.need().schoolScope() == SchoolScope.INDIRECT);
        }

        /** The needs of this meeting first, in the order that matters there; the others behind them as they were. */
        List<PaperNeed> ordered(List<PaperNeed> needs) {
            List<PaperNeed> ordered = new ArrayList<>(
                    needs.stream().filter(this::isFor).sorted(mostFirst()).toList());
            needs.stream().filter(need -> !isFor(need)).forEach(ordered::add);
            return List.copyOf(ordered);
        }
    }

    /**
     * One need on the sheet. Its class is not on it: a door's name on paper could be read as a no at the other one.
     *
     * @param need id of the need
     * @param answers how much it gets in the way there; "not at all" stays off the paper for the same reason
     * @param see message keys of what they see: nothing that was not ticked
     * @param tried message key of what was tried at school, or null
     * @param asks message keys of what they ask, safety first
     * @param evaluatorKey message key of who is asked to evaluate it
     */
    record SheetNeed(
            String need,
            List<AnswerText> answers,
            List<String> see,
            @Nullable String tried,
            List<String> asks,
            String evaluatorKey) {

        /** The same without a safety plan that a need before it asks for already; it stands where nothing else is asked. */
        private SheetNeed without(Set<String> said) {
            List<String> left = asks.stream()
                    .filter(ask -> !ask.startsWith(SAFETY_PLAN) || said.add(ask))
                    .toList();
            return new SheetNeed(need, answers, see, tried, left.isEmpty() ? asks : left, evaluatorKey);
        }
    }

    /**
     * Makes the sheet.
     *
     * @param at which meeting it is for
     * @param needs the needs on it
     * @param child about the child
     * @param seen message keys of what the family ticked that it sees
     * @param home whether a school may read of daily life too
     * @param danger the signs of danger to name
     * @param safetyPlan whether a school is asked for a safety plan first
     * @param large whether it is in large print
     * @param catalog puts the answers into words
     */
    static MeetingSheet of(
            At at,
            List<PaperNeed> needs,
            ChildAnswers child,
            List<String> seen,
            boolean home,
            List<UrgentSign> danger,
            boolean safetyPlan,
            boolean large,
            Catalog catalog) {
        boolean baby = child.isYounger(LetterSlots.HEAD_SIGNS_OF_A_BABY);
        boolean planFirst = safetyPlan && at == At.SCHOOL;
        Set<String> safetyPlans = new HashSet<>(planFirst ? Set.of(SAFETY_PLAN) : Set.of());
        return new MeetingSheet(
                at,
                needs.stream()
                        .limit(MOST_NEEDS)
                        .map(need -> need(at, need, child, seen, home, catalog).without(safetyPlans))
                        .toList(),
                danger.stream()
                        .map(sign -> LetterSlots.signKey(sign, baby))
                        .distinct()
                        .toList(),
                planFirst,
                large);
    }

    private static SheetNeed need(
            At at, PaperNeed need, ChildAnswers child, List<String> seen, boolean home, Catalog catalog) {
        boolean daily = at == At.CLINIC || home;
        List<Question> shown = new ArrayList<>();
        if (at == At.SCHOOL && need.said().someEffectAtSchool()) {
            shown.add(Question.SCHOOL_EFFECT);
        }
        if (daily && need.said().someEffectInDailyLife()) {
            shown.add(Question.DAILY_EFFECT);
        }
        Set<String> see = new LinkedHashSet<>(need.said(at.side(), seen));
        if (home) {
            see.addAll(need.said(Letter.Side.DAILY, seen));
        }
        // The answers say how much already.
        see.removeIf(key -> key.equals("impact.effect.some") || key.equals("impact.effect.a-lot"));
        if (need.impact().often() != null && (daily || need.said().someEffectAtSchool())) {
            see.add(need.impact().often() + ".short");
        }
        return new SheetNeed(
                need.need().id(),
                need.said().inWords(shown, child.schoolPlace(), catalog),
                List.copyOf(see),
                at == At.SCHOOL ? need.impact().tried() : null,
                asks(at, need),
                need.need().evaluatorKey());
    }

    private static List<String> asks(At at, PaperNeed need) {
        if (at == At.CLINIC) {
            Stream<String> back = need.comesBackToSchool() ? Stream.of(RETURN_TO_SCHOOL) : Stream.empty();
            Stream<String> asks = need.inHandAtClinic()
                    ? Stream.of(IN_HAND_AT_CLINIC)
                    : EnumSet.copyOf(need.need().clinicAsk()).stream().map(MeetingSheet::key);
            return Stream.concat(asks, back).toList();
        }
        return SchoolAsks.codes(need.need(), need.said()).stream()
                .map(ask -> SchoolAsks.WORDS + ask)
                .toList();
    }

    private static String key(ClinicAsk ask) {
        return "sheet.ask.clinic." + ask.code();
    }

    /** Ids of the needs on the sheet. */
    public Set<String> ids() {
        Set<String> ids = new LinkedHashSet<>();
        needs.forEach(need -> ids.add(need.need()));
        return ids;
    }

    @Override
    public String toString() {
        return "MeetingSheet[sealed]";
    }
}
