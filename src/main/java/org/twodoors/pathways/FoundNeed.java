package org.twodoors.pathways;

import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;
import org.twodoors.answers.DailyEffect;
import org.twodoors.answers.NeedFacts;
import org.twodoors.answers.Question;
import org.twodoors.answers.Safety;
import org.twodoors.answers.SchoolEffect;
import org.twodoors.catalog.NeedFlag;
import org.twodoors.catalog.Therapy;
import org.twodoors.rules.EducationalRule;
import org.twodoors.rules.Level;
import org.twodoors.rules.MedicalRule;
import org.twodoors.rules.NeedResult;

/**
 * A need as it was said and as the rules see it.
 *
 * @param facts what was said about it
 * @param result what the rules said about it
 */
record FoundNeed(NeedFacts facts, NeedResult result) {

    private static final List<Question> SAME = List.of(
            Question.SCHOOL_EFFECT,
            Question.DAILY_EFFECT,
            Question.TRIED,
            Question.HEALTH_LINK,
            Question.SAFETY,
            Question.HOW_OFTEN);

    boolean school() {
        return result.needClass().school();
    }

    boolean clinic() {
        return result.needClass().clinic();
    }

    boolean unclearAtSchool() {
        return result.educational() == Level.UNCLEAR;
    }

    /** The school works on it now: R38 decided. A danger at school never is in hand. */
    boolean inHandAtSchool() {
        return result.rules().contains(EducationalRule.R38);
    }

    boolean inHandAtClinic() {
        return facts.helpNow().atClinic();
    }

    /** A clinic works on it, or one of the therapies there leads it at a clinic (R93). */
    boolean inReachOf(Set<Therapy> clinic) {
        return inHandAtClinic() || clinic.stream().anyMatch(it -> leadsAtClinic(it.code()));
    }

    boolean leadsAtClinic(String therapy) {
        return facts.need().leadClinic().codes().contains(therapy);
    }

    boolean leadsAtSchool(String therapy) {
        return facts.need().leadSchool().codes().contains(therapy);
    }

    /** The doctor finds the cause first, and a clinic is asked (R87). */
    boolean causeFirst() {
        return clinic() && facts.need().is(NeedFlag.DOCTOR_FIRST) && effect();
    }

    /** Says the same as another need that is close to it: one trouble, two names (R94). */
    boolean sameAs(FoundNeed other) {
        return facts.need().overlaps().contains(other.facts.need().id())
                && SAME.stream().allMatch(it -> Objects.equals(facts.answer(it), other.facts.answer(it)));
    }

    boolean unsafeAtSchool() {
        return facts.safety() == Safety.SCHOOL || facts.safety() == Safety.BOTH;
    }

    boolean unsafeAtHome() {
        return facts.safety() == Safety.HOME || facts.safety() == Safety.BOTH;
    }

    /** Rule R20 fires exactly when H is lost. */
    boolean lost() {
        return result.rules().contains(MedicalRule.R20);
    }

    /** The doctor question, if the need has one, was answered with yes. */
    boolean doctorNote() {
        return facts.doctorSign() && facts.need().doctorQuestion() != null;
    }

    /** One of both effects is something else than "not at all" as given, "I don't know" and "not in school" included, or there is a danger. */
    boolean notNone() {
        return facts.school() != SchoolEffect.NONE || facts.daily() != DailyEffect.NONE || unsafe();
    }

    /** It gets in the way somewhere, as given, or there is a danger. */
    boolean effect() {
        return Stream.of(SchoolEffect.SOME, SchoolEffect.A_LOT, DailyEffect.SOME, DailyEffect.A_LOT)
                        .anyMatch(facts::says)
                || unsafe();
    }

    private boolean unsafe() {
        return facts.safety() != Safety.NONE;
    }

    @Override
    public String toString() {
        return "FoundNeed[sealed]";
    }
}
