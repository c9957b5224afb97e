package org.twodoors.pathways;

import java.util.List;
import java.util.stream.IntStream;
import org.twodoors.answers.Behind;
import org.twodoors.answers.ChildFacts;
import org.twodoors.answers.Cover;
import org.twodoors.answers.DailyEffect;
import org.twodoors.answers.Diagnosis;
import org.twodoors.answers.NeedFacts;
import org.twodoors.answers.Referral;
import org.twodoors.answers.Safety;
import org.twodoors.answers.SchoolEffect;
import org.twodoors.answers.SchoolPlan;
import org.twodoors.answers.Setting;
import org.twodoors.answers.Tried;
import org.twodoors.catalog.NeedFlag;
import org.twodoors.rules.Classification;
import org.twodoors.rules.EducationalRule;
import org.twodoors.rules.Level;
import org.twodoors.rules.MedicalRule;
import org.twodoors.rules.NeedResult;
import org.twodoors.rules.SchoolView;
import org.twodoors.rules.Subtype;

/**
 * What the pathway rows look at: the child, and what is true of the needs together.
 *
 * @param child about the child
 * @param urgent something comes before everything else (R40)
 * @param anyAnswerNotNone a need has S or D other than "not at all" as given, "I don't know" and "not in school"
 *     included, or a danger (R41)
 * @param schoolNeeds how many needs are E+: educational or both
 * @param clinicNeeds how many needs are M+: medical or both
 * @param schoolSure a need has E = yes
 * @param schoolUnclear a need has E = unclear
 * @param doctorFirst a need has a lost skill, a danger at home or out, is health-first, or has a doctor note (R51)
 * @param allNotClear there are needs, and none has a class yet
 * @param allNoneNow there are needs, and nothing shows for any of them
 * @param maybeBoth a need carries a flag
 * @param helpNotStarted simple help was not tried yet for an E+ need
 */
record PathwayInput(
        ChildFacts child,
        boolean urgent,
        boolean anyAnswerNotNone,
        int schoolNeeds,
        int clinicNeeds,
        boolean schoolSure,
        boolean schoolUnclear,
        boolean doctorFirst,
        boolean allNotClear,
        boolean allNoneNow,
        boolean maybeBoth,
        boolean helpNotStarted) {

    static PathwayInput of(ChildFacts child, List<NeedFacts> facts, Classification classification, boolean urgent) {
        List<NeedResult> results = classification.needs();
        return new PathwayInput(
                child,
                urgent,
                facts.stream().anyMatch(PathwayInput::notNone),
                (int) results.stream().filter(it -> it.needClass().school()).count(),
                (int) results.stream().filter(it -> it.needClass().clinic()).count(),
                results.stream().anyMatch(it -> it.educational() == Level.YES),
                results.stream().anyMatch(it -> it.educational() == Level.UNCLEAR),
                facts.stream().anyMatch(PathwayInput::needsDoctorFirst)
                        || results.stream().anyMatch(it -> it.rules().contains(MedicalRule.R20)),
                !results.isEmpty()
                        && results.stream()
                                .noneMatch(it -> it.needClass().school()
                                        || it.needClass().clinic()),
                !results.isEmpty() && results.stream().allMatch(it -> it.subtype() == Subtype.NONE_NOW),
                results.stream().anyMatch(it -> !it.flags().isEmpty()),
                IntStream.range(0, results.size())
                        .anyMatch(i -> results.get(i).needClass().school()
                                && SchoolView.of(facts.get(i)).tried() == Tried.NOT_YET));
    }

    private static boolean notNone(NeedFacts it) {
        return it.school() != SchoolEffect.NONE || it.daily() != DailyEffect.NONE || it.safety() != Safety.NONE;
    }

    /** A lost skill is not here: rule R20 fires exactly when H is lost, so the classification knows. */
    private static boolean needsDoctorFirst(NeedFacts it) {
        return it.safety() == Safety.HOME
                || it.safety() == Safety.BOTH
                || it.need().is(NeedFlag.HEALTH_FIRST)
                || hasDoctorNote(it);
    }

    /** The doctor question, if the need has one, was answered with yes. */
    private static boolean hasDoctorNote(NeedFacts it) {
        return it.doctorSign() && it.need().doctorQuestion() != null;
    }

    /** The school works on it now. */
    static boolean inHandAtSchool(NeedResult it) {
        return it.rules().contains(EducationalRule.R38);
    }

    boolean anySchool() {
        return schoolNeeds > 0;
    }

    boolean anyClinic() {
        return clinicNeeds > 0;
    }

    boolean youngerThan(int years) {
        return child.youngerThan(years);
    }

    boolean is(Setting setting) {
        return child.setting() == setting;
    }

    boolean has(SchoolPlan plan) {
        return child.says(plan);
    }

    /** No plan that has a meeting of its own. */
    boolean noPlanYet() {
        return has(SchoolPlan.NONE) || has(SchoolPlan.MTSS) || has(SchoolPlan.NOT_SURE);
    }

    boolean conditionNamedOrChecked() {
        return child.says(Diagnosis.YES) || child.says(Diagnosis.BEING_CHECKED);
    }

    boolean behind() {
        return child.says(Behind.YES);
    }

    boolean learningOnTrack() {
        return child.says(Behind.NO);
    }

    boolean coverAsksForDoctor() {
        return child.says(Cover.MEDICAID_CHIP) || child.says(Cover.NOT_SURE);
    }

    boolean referralMayBeNeeded() {
        return !child.says(Referral.NO);
    }

    @Override
    public String toString() {
        return "PathwayInput[sealed]";
    }
}
