package org.twodoors.answers;

import java.util.EnumMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.twodoors.answers.Question.Subject;
import org.twodoors.catalog.Catalog;
import org.twodoors.catalog.Therapy;
import tools.jackson.databind.annotation.JsonDeserialize;
import tools.jackson.databind.annotation.JsonSerialize;

/**
 * What the family said about the child.
 *
 * @param answers by question; absent when not answered
 */
@JsonSerialize(using = AnswersJson.SheetWriter.class)
@JsonDeserialize(using = AnswersJson.ChildReader.class)
public record ChildAnswers(Map<Question, Object> answers) implements AnswerSheet {

    /** The youngest age, in months. */
    public static final int MIN_AGE_MONTHS = 0;

    /** The oldest age, in months: past every state's age limit for school services. */
    public static final int MAX_AGE_MONTHS = Thresholds.OLDEST_AGE * 12 + 11;

    /** Nothing answered yet. */
    public static final ChildAnswers NONE = new ChildAnswers(Map.of());

    /** Copies the answers, those of older forms in the words of today; they must be about the child. */
    public ChildAnswers {
        answers = Question.copyOf(Subject.CHILD, inWordsOfToday(answers));
    }

    /**
     * Reads what older callers and older drafts say: an "IEP with OT" is an IEP and OT in it, and whoever names therapies at a clinic
     * and does not say whether there is one goes to it.
     */
    static Map<Question, Object> inWordsOfToday(Map<Question, ?> answers) {
        Map<Question, Object> read = new EnumMap<>(Question.class);
        read.putAll(answers);
        if (read.get(Question.SCHOOL_PLAN) == SchoolPlan.IEP_OT) {
            Set<Object> inPlan = new LinkedHashSet<>(Set.of(Therapy.OT));
            if (read.get(Question.SCHOOL_THERAPIES) instanceof Set<?> named) {
                inPlan.addAll(named);
            }
            read.put(Question.SCHOOL_PLAN, SchoolPlan.IEP);
            read.put(Question.SCHOOL_THERAPIES, Therapy.settled(inPlan));
        }
        if (!read.containsKey(Question.CLINIC_THERAPY)
                && read.get(Question.CLINIC_THERAPIES) instanceof Set<?> named
                && !named.isEmpty()) {
            read.put(Question.CLINIC_THERAPY, ClinicTherapy.YES);
        }
        return read;
    }

    /**
     * The same answers with another one.
     *
     * @param question about the child
     * @param answer of the question's type, or null for none
     * @return new answers
     */
    public ChildAnswers with(Question question, @Nullable Object answer) {
        return new ChildAnswers(AnswerSheet.with(answers, question, answer));
    }

    /** Age in months, or null. */
    public @Nullable Integer ageMonths() {
        return answer(Question.AGE, Integer.class);
    }

    /** Where the child learns, or null. */
    public @Nullable Setting setting() {
        return answer(Question.SETTING, Setting.class);
    }

    /** The state, or null. */
    public @Nullable UsState state() {
        return answer(Question.STATE, UsState.class);
    }

    /** What is happening now; empty for none of it, null when that was not answered. */
    @SuppressWarnings("unchecked") // checked when it was put in
    public @Nullable Set<RedFlag> redFlags() {
        return (Set<RedFlag>) answer(Question.RED_FLAGS);
    }

    /** What brings the family here; empty for none of it, null when that was not answered. */
    @SuppressWarnings("unchecked") // checked when it was put in
    public @Nullable Set<Situation> situations() {
        return (Set<Situation>) answer(Question.SITUATIONS);
    }

    /** Which therapies are in the school plan; empty or null when that was not said. */
    @SuppressWarnings("unchecked") // checked when it was put in
    public @Nullable Set<Therapy> schoolTherapies() {
        return (Set<Therapy>) answer(Question.SCHOOL_THERAPIES);
    }

    /** Which therapies a clinic gives; empty or null when that was not said. */
    @SuppressWarnings("unchecked") // checked when it was put in
    public @Nullable Set<Therapy> clinicTherapies() {
        return (Set<Therapy>) answer(Question.CLINIC_THERAPIES);
    }

    /**
     * The same answers without therapies that cannot be ticked any more: where none is left, nobody here knows which there are.
     *
     * @param catalog the catalog
     * @return these answers where it knows every therapy in them
     */
    ChildAnswers knownTo(Catalog catalog) {
        ChildAnswers known = this;
        for (Question question : List.of(Question.SCHOOL_THERAPIES, Question.CLINIC_THERAPIES)) {
            if (answers.get(question) instanceof Set<?> said
                    && !catalog.therapies().containsAll(said)) {
                Set<Object> left = new LinkedHashSet<>(said);
                left.retainAll(catalog.therapies());
                known = known.with(question, left.isEmpty() ? Set.of(Therapy.UNKNOWN) : left);
            }
        }
        return known;
    }

    /** Whether a school plan can hold therapy: true for a 504 plan and an IEP. */
    public boolean mayHaveTherapyInPlan() {
        return says(SchoolPlan.SECTION_504) || says(SchoolPlan.IEP);
    }

    /**
     * Whether a school therapist, a goal in the school plan or, under 3, early intervention may work on a need now.
     *
     * @return true under 3, and with testing, a 504 plan or an IEP until school is finished
     */
    public boolean mayHaveSchoolHelp() {
        SchoolPlan plan = answer(Question.SCHOOL_PLAN, SchoolPlan.class);
        return isYounger(Thresholds.SCHOOL_SERVICES_AGE)
                || (plan != null && plan.hasTeam() && setting() != Setting.FINISHED_SCHOOL);
    }

    /** Whether a therapist at a clinic may work on a need now: true if the child gets therapy at one. */
    public boolean mayHaveClinicHelp() {
        return says(ClinicTherapy.YES);
    }

    /**
     * Whether the child is known not to have reached an age.
     *
     * @param years whole years
     * @return true before that birthday; false when the age is not known
     */
    public boolean isYounger(int years) {
        Integer age = ageMonths();
        return age != null && age < years * 12;
    }

    /**
     * Whether the two answers that the rules cannot do without are there: age and setting.
     *
     * @return true if both are given and the age is in range
     */
    public boolean enoughForRules() {
        Integer age = ageMonths();
        return age != null && age >= MIN_AGE_MONTHS && age <= MAX_AGE_MONTHS && setting() != null;
    }

    /**
     * What "at school" means for this child.
     *
     * @return {@code child-care} under 3, {@code homeschool} when the child learns at home, {@code preschool} in preschool, Head
     *     Start or child care, otherwise {@code school}
     */
    public String schoolPlace() {
        if (isYounger(Thresholds.SCHOOL_SERVICES_AGE)) {
            return "child-care";
        }
        Setting setting = setting();
        return setting == Setting.HOMESCHOOL || setting == Setting.PRESCHOOL ? setting.code() : "school";
    }

    /**
     * Whether a question about the child is asked, given the answers of its page.
     *
     * @param question about the child
     * @return true if its answer counts
     */
    public boolean isAsked(Question question) {
        return question.followUp(null, this).isAsked(answers.values().stream());
    }

    /** These answers without those on a branch that was skipped: the answers that count. */
    public ChildAnswers asked() {
        return new ChildAnswers(AnswerSheet.only(answers, this::isAsked));
    }

    /**
     * What the rules may read: every default filled in.
     *
     * @return the facts
     * @throws IllegalStateException when age or setting is missing
     */
    public ChildFacts facts() {
        if (!enoughForRules()) {
            throw new IllegalStateException("age and setting must be answered first");
        }
        return new ChildFacts(answers);
    }

    @Override
    public String toString() {
        return "ChildAnswers[sealed]";
    }
}
