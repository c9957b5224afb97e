package org.twodoors.answers;

import static java.util.Objects.requireNonNull;

import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.twodoors.answers.Question.Subject;
import org.twodoors.catalog.Therapy;

/**
 * What the rules read about the child: {@link ChildAnswers} with every default filled in. The state is left out: no rule
 * reads it.
 *
 * @param answers by question
 */
public record ChildFacts(Map<Question, Object> answers) implements AnswerSheet {

    /** Fills in the defaults. */
    public ChildFacts {
        answers = Question.withDefaults(
                Subject.CHILD, AnswerSheet.only(ChildAnswers.inWordsOfToday(answers), it -> it != Question.STATE));
    }

    private <T> T known(Question question, Class<T> type) {
        return requireNonNull(answer(question, type), question.name());
    }

    /** Age in months. */
    public int ageMonths() {
        return known(Question.AGE, Integer.class);
    }

    /** Where the child learns. */
    public Setting setting() {
        return known(Question.SETTING, Setting.class);
    }

    /** Health cover. */
    public Cover cover() {
        return known(Question.COVER, Cover.class);
    }

    /** What is happening now; empty for none of it. */
    @SuppressWarnings("unchecked") // checked when it was put in
    public Set<RedFlag> redFlags() {
        return known(Question.RED_FLAGS, Set.class);
    }

    /** What brings the family here; empty for none of it. */
    @SuppressWarnings("unchecked") // checked when it was put in
    public Set<Situation> situations() {
        return known(Question.SITUATIONS, Set.class);
    }

    /**
     * Whether the child has not reached an age.
     *
     * @param years whole years
     * @return true before that birthday
     */
    public boolean youngerThan(int years) {
        return ageMonths() < years * 12;
    }

    /** Whether the child learns at a public school, a charter school among them. */
    public boolean inPublicSchool() {
        return setting() == Setting.PUBLIC || setting() == Setting.CHARTER;
    }

    /** Whether there is an IEP, whatever is in it. */
    public boolean hasIep() {
        return says(SchoolPlan.IEP);
    }

    /** Whether there is an IEP that is known to hold therapy. */
    public boolean hasTherapyInIep() {
        return hasIep() && !schoolTherapies().isEmpty();
    }

    /** Which languages are used at home. */
    public HomeLanguages homeLanguages() {
        return known(Question.HOME_LANGUAGES, HomeLanguages.class);
    }

    /** The therapies in the school plan, as far as they are known. */
    public Set<Therapy> schoolTherapies() {
        return therapies(Question.SCHOOL_THERAPIES);
    }

    /**
     * The therapies at a clinic, as far as they are known. Whoever has been asked only whether there is one has been asked about
     * occupational therapy.
     */
    public Set<Therapy> clinicTherapies() {
        if (!says(ClinicTherapy.YES)) {
            return Set.of();
        }
        return known(Question.CLINIC_THERAPIES, Set.class).isEmpty()
                ? Set.of(Therapy.OT)
                : therapies(Question.CLINIC_THERAPIES);
    }

    @SuppressWarnings("unchecked") // checked when it was put in
    private Set<Therapy> therapies(Question question) {
        Set<Therapy> said = known(question, Set.class);
        return said.contains(Therapy.UNKNOWN)
                ? said.stream().filter(it -> !it.equals(Therapy.UNKNOWN)).collect(Collectors.toUnmodifiableSet())
                : said;
    }

    @Override
    public String toString() {
        return "ChildFacts[sealed]";
    }
}
