package org.twodoors.papers;

import java.time.LocalDate;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import org.twodoors.answers.ChildAnswers;
import org.twodoors.answers.HealthLink;
import org.twodoors.answers.Question;
import org.twodoors.answers.Setting;
import org.twodoors.answers.Thresholds;
import org.twodoors.answers.UsState;
import org.twodoors.catalog.ClinicAsk;
import org.twodoors.catalog.Coded;
import org.twodoors.catalog.DoctorQuestion;
import org.twodoors.catalog.Need;
import org.twodoors.catalog.SchoolAsk;
import org.twodoors.catalog.Urgency;
import org.twodoors.pathways.DoctorNote;
import org.twodoors.pathways.Findings;
import org.twodoors.pathways.LineRule;
import org.twodoors.pathways.NamedTherapies;
import org.twodoors.pathways.Pathway;
import org.twodoors.pathways.PathwayRule;
import org.twodoors.pathways.UrgentSign;
import org.twodoors.rules.NeedResult;

/**
 * What a message is written from: the family's answers, and what it typed and ticked on the page, which lives as long as the
 * request.
 *
 * @param findings what the rules found; null without answers
 * @param needs what the message is about, strongest first
 * @param form what was typed and ticked
 * @param seen what the family ticked that it sees: message keys that there are, in their order
 * @param language of the message
 * @param page language of the page, in which the family reads
 * @param today the day it is written
 */
record LetterFacts(
        @Nullable Findings findings,
        List<PaperNeed> needs,
        LetterForm form,
        List<String> seen,
        Locale language,
        Locale page,
        LocalDate today) {

    LetterFacts {
        needs = List.copyOf(needs);
        seen = List.copyOf(seen);
    }

    /**
     * The facts of a family.
     *
     * @param findings what the rules found, if there are answers
     * @param form what was typed and ticked
     * @param scenes what there is to tick; a tick of anything else counts for nothing
     * @param language of the message
     * @param page language of the page
     * @param today the day it is written
     */
    static LetterFacts of(
            Optional<Findings> findings,
            LetterForm form,
            List<Scene> scenes,
            Locale language,
            Locale page,
            LocalDate today) {
        List<PaperNeed> needs = findings.map(PaperNeed::strongestFirst).orElse(List.of());
        DayPlace place =
                DayPlace.of(findings.map(found -> found.answers().child()).orElse(ChildAnswers.NONE));
        // Our sentences say "my child": a student says it in own words.
        List<String> seen = form.sender() == LetterForm.Sender.STUDENT
                ? List.of()
                : needs.stream()
                        .flatMap(need -> need.examples(Letter.Side.DAY, scenes, place).stream())
                        .filter(form.seen()::contains)
                        .toList();
        return new LetterFacts(findings.orElse(null), needs, form, seen, language, page, today);
    }

    /** Ids of the facts and enclosures that were ticked. */
    Set<String> ticked() {
        return form.ticked();
    }

    /** What was said about the child. */
    ChildAnswers child() {
        return findings == null ? ChildAnswers.NONE : findings.answers().child();
    }

    /** Whether something is among the answers about the child, or is what the rules take for them. */
    boolean is(Object answer) {
        return findings != null && findings.child().says(answer);
    }

    boolean says(LineRule rule) {
        return findings != null && findings.pathways().lines().contains(rule);
    }

    /** Whether the school plan is known to hold therapy. */
    boolean hasTherapyInPlan() {
        return findings != null && !findings.child().schoolTherapies().isEmpty();
    }

    /** Whether the steps ask a school for no therapy that its plan does not hold (R91). */
    boolean asksForNoOtherTherapy() {
        return findings == null || findings.pathways().therapiesAsked().isEmpty();
    }

    /** The needs that the therapist at school looks at again, beside what is asked for anew (R91). */
    List<Need> lookAgain() {
        return findings == null || asksForNoOtherTherapy()
                ? List.of()
                : findings.pathways().lookAgain();
    }

    boolean isYounger(int years) {
        return child().isYounger(years);
    }

    /** Age in months; 0 when it is not known. */
    int months() {
        Integer age = child().ageMonths();
        return age == null ? 0 : age;
    }

    @Nullable
    UsState state() {
        return child().state();
    }

    /** The pathways that apply, in the order they are shown. */
    List<PathwayRule> rules() {
        return findings == null
                ? List.of()
                : findings.pathways().pathways().stream().map(Pathway::rule).toList();
    }

    boolean has(PathwayRule rule) {
        return findings != null && findings.pathways().has(rule);
    }

    /** Whether this is something to tell a doctor. */
    boolean hasNote(DoctorQuestion question) {
        return findings != null
                && findings.pathways().doctorNotes().stream().anyMatch(note -> note.question() == question);
    }

    /** What else is to tell a doctor; hearing and eyes have words of their own. */
    List<DoctorQuestion> doctorNotes() {
        return findings == null
                ? List.of()
                : findings.pathways().doctorNotes().stream()
                        .map(DoctorNote::question)
                        .filter(it -> it != DoctorQuestion.HEARING_CHECK && it != DoctorQuestion.VISION_CHECK)
                        .distinct()
                        .toList();
    }

    boolean hasKind(String kind) {
        return findings != null
                && findings.pathways().pathways().stream()
                        .anyMatch(pathway -> pathway.kind().equals(kind));
    }

    boolean hasSign(Urgency urgency) {
        return findings != null
                && findings.pathways().urgentSigns().stream().anyMatch(sign -> sign.urgency() == urgency);
    }

    /** The signs that somebody is called for at once, the weightiest first. */
    List<UrgentSign> toCallFor() {
        return findings == null
                ? List.of()
                : findings.pathways().urgentSigns().stream()
                        .filter(sign -> !sign.dials().isEmpty())
                        .toList();
    }

    /** Whether a need that gets in the way in daily life hangs together with health in this way. */
    boolean anyDaily(HealthLink link) {
        return needs.stream().anyMatch(need -> need.inCare() && need.said().answer(Question.HEALTH_LINK) == link);
    }

    /** What a school is asked for because of these needs; because of a sign of danger only where that is named. */
    Set<SchoolAsk> schoolAsks(List<PaperNeed> told) {
        Set<SchoolAsk> asks = EnumSet.noneOf(SchoolAsk.class);
        told.forEach(need -> asks.addAll(need.schoolAsks()));
        if (findings != null && ticked().contains("danger")) {
            asks.addAll(findings.pathways().schoolAsks());
        }
        if (ticked().contains("safety-plan")) {
            asks.add(SchoolAsk.SAFETY_PLAN);
            asks.add(SchoolAsk.COUNSELOR);
        }
        return asks;
    }

    List<ClinicAsk> clinicAsks() {
        return findings == null ? List.of() : findings.pathways().clinicAsks();
    }

    /** The side of the needs that a message tells: under 3 the whole day, as there is no school. */
    Letter.Side side(Letter letter) {
        return letter.side() == Letter.Side.SCHOOL && LetterCondition.UNDER_THREE.holds(this)
                ? Letter.Side.DAY
                : letter.side();
    }

    /** The needs that a message tells about: a door hears only what is its matter. */
    List<PaperNeed> told(Letter.Side side) {
        Predicate<PaperNeed> matter = switch (side) {
            case SCHOOL -> PaperNeed::atSchool;
            case DAILY -> PaperNeed::inDailyLife;
            case CARE -> PaperNeed::inCare;
            case PAYER -> PaperNeed::forPayer;
            case DAY, NAMES -> need -> true;
        };
        List<PaperNeed> told = needs.stream().filter(matter).toList();
        return switch (side) {
            case SCHOOL -> MeetingSheet.At.SCHOOL.ordered(told);
            case DAILY, CARE, PAYER -> MeetingSheet.At.CLINIC.ordered(told);
            case DAY, NAMES -> told;
        };
    }

    /**
     * The needs that a letter tells about. The note that asks a doctor for a therapist leaves out what a therapist at a clinic has
     * (R93), unless it presses, and as long as none said no.
     */
    List<PaperNeed> told(Letter letter) {
        return told(letter, side(letter));
    }

    private List<PaperNeed> told(Letter letter, Letter.Side side) {
        List<PaperNeed> told = told(side);
        List<Need> open = findings == null || !letter.rules().contains(PathwayRule.R51) || has(PathwayRule.R73)
                ? List.of()
                : findings.pathways().forAClinic();
        List<PaperNeed> asked = told.stream()
                .filter(need -> open.contains(need.need()) || need.presses())
                .toList();
        return open.isEmpty() || asked.isEmpty() ? told : asked;
    }

    /**
     * The therapies that the texts of the family name; in a letter to a clinic or a doctor those of what it tells. A payer is asked about
     * the same as the doctor, whatever it is told.
     */
    NamedTherapies therapies(Letter letter) {
        if (findings == null) {
            return NamedTherapies.UNKNOWN;
        }
        NamedTherapies ofFamily = NamedTherapies.of(findings.classification(), findings.pathways());
        Letter.Side side = side(letter);
        List<NeedResult> told = told(letter, side == Letter.Side.PAYER ? Letter.Side.CARE : side).stream()
                .map(PaperNeed::result)
                .toList();
        return letter.door() == Letter.Door.CLINIC
                ? ofFamily.atClinicFor(findings.classification().needs().stream()
                        .filter(told::contains)
                        .toList())
                : ofFamily;
    }

    /** Where the child spends the day, for scenes. */
    DayPlace place() {
        return DayPlace.of(child());
    }

    /** The language the family would rather read, in the words of the message; empty for English. */
    Optional<String> otherLanguage() {
        Optional<String> named = form.typed().value(Blank.LANGUAGE);
        if (named.isPresent()) {
            return named.filter(it -> !Set.of("english", "inglés", "ingles").contains(it.toLowerCase(Locale.ROOT)));
        }
        return page.getLanguage().equals(Locale.ENGLISH.getLanguage())
                ? Optional.empty()
                : Optional.of(page.getDisplayLanguage(language));
    }

    /**
     * Something that a family may see of a need, to tick. Its words are the message {@code impact.<need>.<side>.<scene>}.
     *
     * @param need id of the need
     * @param side {@code school} or {@code clinic}
     * @param scene kebab-case id
     * @param places where it can be seen
     */
    record Scene(String need, String side, String scene, List<DayPlace> places) {

        Scene {
            places = List.copyOf(places);
        }

        /** Message key. */
        String key() {
            return "impact." + need + "." + side + "." + scene;
        }
    }

    /** Where a child spends the day, as far as scenes differ. The code is part of {@code papers/scenes.json}. */
    enum DayPlace implements Coded {
        /** At home. */
        HOME,
        /** In child care, under 3. */
        CHILD_CARE,
        /** In preschool, Head Start included. */
        PRESCHOOL,
        /** In a school, up to 10 years. */
        GRADE_SCHOOL,
        /** In a school, from 11 years on. */
        HIGH_SCHOOL;

        private static final int HIGH_SCHOOL_AGE = 11;

        static DayPlace of(ChildAnswers child) {
            Setting setting = child.setting();
            if (setting != null && (!setting.inSchool() || setting == Setting.HOMESCHOOL)) {
                return HOME;
            }
            if (child.isYounger(Thresholds.SCHOOL_SERVICES_AGE)) {
                return CHILD_CARE;
            }
            if (setting == Setting.PRESCHOOL) {
                return PRESCHOOL;
            }
            return child.isYounger(HIGH_SCHOOL_AGE) ? GRADE_SCHOOL : HIGH_SCHOOL;
        }
    }

    @Override
    public String toString() {
        return "LetterFacts[sealed]";
    }
}
