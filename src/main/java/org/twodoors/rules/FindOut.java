package org.twodoors.rules;

import java.util.List;
import java.util.function.Predicate;
import org.twodoors.answers.DailyEffect;
import org.twodoors.answers.HealthLink;
import org.twodoors.answers.SchoolEffect;
import org.twodoors.answers.Tried;
import org.twodoors.catalog.Coded;
import org.twodoors.catalog.NeedFlag;

/**
 * The steps that find out what is not known. Every "I don't know" gets its step, and a need that is not
 * clear yet has at least one.
 */
@SuppressWarnings("ImmutableEnumChecker") // the functions hold no state
public enum FindOut implements Coded {
    /** The doctor finds the cause first, where no step leads there already; help at school does not wait for it (R87). */
    CAUSE_FIRST(it -> it.input().is(NeedFlag.DOCTOR_FIRST)
            && it.input().effectGiven()
            && !it.needClass().clinic()),
    /** Single sounds of a young child (R86). */
    SPEECH_SCREEN(it -> it.educationalRule() == EducationalRule.R86),
    /** A need of talking, and another language than English at home (R89). */
    TEST_EACH_LANGUAGE(it -> it.input().facts().need().isAboutTalking()
            && it.input().child().homeLanguages().beyondEnglish()),
    /**
     * The effect at school is unknown; or R34 asks for the teacher link and the child has a teacher who has not answered; or an effect of
     * something done at home waits for a look at school (R10). Nobody is asked about a school that is over (R7).
     */
    ASK_TEACHER(it -> schoolUnknown(it) || teacherLink(it) || effectOfHomeTask(it)),
    /** The effect in daily life is unknown. */
    WATCH_AT_HOME(it -> it.input().facts().daily() == DailyEffect.UNKNOWN),
    /**
     * Help at school is not tried yet or unknown, and school is not over; or it was not asked and the effect at school is big or
     * unsettled (R8, R13, R16).
     */
    ASK_WHAT_WAS_TRIED(it -> triedUnknown(it) || triedMissing(it)),
    /**
     * The link with health is "neither or not sure", was asked because something gets in the way, and the clinic door is not ruled out:
     * only then does a cause matter.
     */
    ASK_DOCTOR_CAUSE(
            it -> it.input().health() == HealthLink.OTHER && it.input().effectGiven() && it.medical() != Level.NO),
    /** It is new (R11, R23). */
    LOOK_AGAIN(it -> it.educationalRule() == EducationalRule.R11 || it.medicalRule() == MedicalRule.R23),
    /** A lot, though help worked (R14). */
    SEE_WITH_AND_WITHOUT_HELP(it -> it.educationalRule() == EducationalRule.R14),
    /** Some effect, no known cause (R28); or a payer would ask what it does to daily care (R24 and R39, unclear). */
    NOTE_DAYS_AND_HELP(it -> it.medicalRule() == MedicalRule.R28
            || ((it.medicalRule() == MedicalRule.R24 || it.medicalRule() == MedicalRule.R39)
                    && it.medical() == Level.UNCLEAR)),
    /** The parent sees an effect at school and the teacher none (R1): a question, not a no. */
    CLASH_HOME_SCHOOL(it -> SchoolView.of(it.input().facts()).clash()),
    /** Talks in some places alone, and the school door is open: a doctor may know who helps with it (R95). */
    WHO_KNOWS_SILENCE(it -> talksSomePlaces(it) && it.needClass() == NeedClass.EDUCATIONAL),
    /** The same, and the clinic door is open: the school knows it too (R95). */
    SCHOOL_KNOWS_SILENCE(it -> talksSomePlaces(it) && it.needClass() == NeedClass.MEDICAL);

    /** Both doors know a child who talks at home and not at school. */
    private static final String TALKS_SOME_PLACES = "talks-some-places";

    private static final List<FindOut> ROWS = List.of(values());

    private final Predicate<Decision> condition;

    FindOut(Predicate<Decision> condition) {
        this.condition = condition;
    }

    /** The steps a decision calls for, in the order above. */
    static List<FindOut> of(Decision decision) {
        return ROWS.stream().filter(step -> step.condition.test(decision)).toList();
    }

    /** The message with the step, for example {@code findOut.ask-teacher}. */
    public String messageKey() {
        return "findOut." + code();
    }

    private static boolean talksSomePlaces(Decision it) {
        return it.input().facts().need().id().equals(TALKS_SOME_PLACES);
    }

    private static boolean schoolUnknown(Decision it) {
        SchoolView view = SchoolView.of(it.input().facts());
        return view.effect() == SchoolEffect.UNKNOWN
                && !view.clash()
                && !it.input().finishedSchool();
    }

    private static boolean teacherLink(Decision it) {
        return it.classRule() == ClassRule.R34
                && it.educationalRule() != EducationalRule.R9
                && it.input().teacher() == null;
    }

    private static boolean effectOfHomeTask(Decision it) {
        SchoolView view = SchoolView.of(it.input().facts());
        return it.educationalRule() == EducationalRule.R10 && it.educational() == Level.UNCLEAR && !view.clash();
    }

    private static boolean triedUnknown(Decision it) {
        Tried tried = SchoolView.of(it.input().facts()).tried();
        return (tried == Tried.NOT_YET || tried == Tried.UNKNOWN) && !it.input().finishedSchool();
    }

    private static boolean triedMissing(Decision it) {
        return SchoolView.of(it.input().facts()).tried() == Tried.NOT_ASKED
                && switch (it.educationalRule()) {
                    case R8, R13, R16 -> true;
                    case R6, R7, R38, R9, R10, R11, R12, R14, R15, R17, R18, R19, R86 -> false;
                };
    }
}
