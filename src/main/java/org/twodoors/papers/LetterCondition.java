package org.twodoors.papers;

import java.util.Locale;
import java.util.function.Predicate;
import org.twodoors.answers.ClinicTherapy;
import org.twodoors.answers.Cover;
import org.twodoors.answers.Diagnosis;
import org.twodoors.answers.HealthLink;
import org.twodoors.answers.HomeLanguages;
import org.twodoors.answers.SchoolPlan;
import org.twodoors.answers.Setting;
import org.twodoors.answers.Thresholds;
import org.twodoors.catalog.ClinicAsk;
import org.twodoors.catalog.Coded;
import org.twodoors.catalog.DoctorQuestion;
import org.twodoors.catalog.Urgency;
import org.twodoors.pathways.LineRule;
import org.twodoors.pathways.PathwayRule;

/**
 * What must be so of a family for a letter, a paragraph or a tick. Without answers a family is taken for one with a child in a
 * public school of whom nothing else is known.
 */
@SuppressWarnings("ImmutableEnumChecker") // the functions hold no state
enum LetterCondition implements Coded {
    /** Early intervention is for children under 3 (sources S27, S87). */
    UNDER_THREE(it -> it.isYounger(Thresholds.SCHOOL_SERVICES_AGE)),
    /** Schools serve children from 3 on (S13). */
    FROM_THREE(it -> !UNDER_THREE.holds(it)),
    /** The step to the district is planned from two and a half years on (S28). */
    TURNING_THREE(it -> UNDER_THREE.holds(it) && it.months() >= 30),
    /** The meeting on what comes next is due at least 90 days before the third birthday (S28). */
    TWO_YEARS_OLD(it -> UNDER_THREE.holds(it) && it.months() >= 24),
    /** Early intervention works on every need already, so that new goals are asked for (R41). */
    IN_EARLY_INTERVENTION(it -> it.hasKind("early-intervention-goals")),
    /** Not in early intervention yet (R41). */
    NOT_IN_EARLY_INTERVENTION(it -> !IN_EARLY_INTERVENTION.holds(it)),
    /** From 3 to 5, at home, in child care or in preschool: the district evaluates (S13, S17b, S87). */
    PRESCHOOLER(it -> FROM_THREE.holds(it)
            && it.isYounger(Thresholds.PRESCHOOL_ENDS_AGE)
            && (it.is(Setting.PRESCHOOL) || it.is(Setting.NOT_IN_SCHOOL))),
    /** A preschooler in preschool or child care, Head Start included. */
    IN_PRESCHOOL(it -> PRESCHOOLER.holds(it) && it.is(Setting.PRESCHOOL)),
    /** A preschooler at home. */
    AT_HOME(it -> PRESCHOOLER.holds(it) && it.is(Setting.NOT_IN_SCHOOL)),
    /** In a private school: the district where the school stands evaluates (S25). */
    PRIVATE_SCHOOL(it -> FROM_THREE.holds(it) && it.is(Setting.PRIVATE)),
    /** No private school, whose services plan is no IEP (source S162). */
    NOT_PRIVATE_SCHOOL(it -> !PRIVATE_SCHOOL.holds(it)),
    /** Learns at home: the home district evaluates (S26). */
    HOMESCHOOL(it -> FROM_THREE.holds(it) && it.is(Setting.HOMESCHOOL)),
    /** 6 or older and not in school: the home district looks for every child (S13; 34 CFR 300.111). */
    OUT_OF_SCHOOL(it -> FROM_THREE.holds(it) && !PRESCHOOLER.holds(it) && it.is(Setting.NOT_IN_SCHOOL)),
    /** The district is asked, and no school (S13, S25, S26). */
    THROUGH_DISTRICT(it -> PRIVATE_SCHOOL.holds(it) || HOMESCHOOL.holds(it) || OUT_OF_SCHOOL.holds(it)),
    /** The home district is asked: the child is in no private school. */
    HOME_DISTRICT(it -> HOMESCHOOL.holds(it) || OUT_OF_SCHOOL.holds(it)),
    /** A public school or charter school is asked. */
    AT_SCHOOL(it -> FROM_THREE.holds(it) && !PRESCHOOLER.holds(it) && !THROUGH_DISTRICT.holds(it)),
    /** From 3 on, and no public school: the special education office of the district is asked (S13, S25, S26). */
    NOT_AT_SCHOOL(it -> FROM_THREE.holds(it) && !AT_SCHOOL.holds(it)),
    /** Somebody at a school knows the child from 3 on. */
    HAS_SCHOOL(it -> FROM_THREE.holds(it)
            && !it.is(Setting.NOT_IN_SCHOOL)
            && !it.is(Setting.HOMESCHOOL)
            && !it.is(Setting.FINISHED_SCHOOL)),
    /** Grades are given: a school, and no preschool. */
    HAS_GRADE(it -> HAS_SCHOOL.holds(it) && !PRESCHOOLER.holds(it)),
    /** The school evaluates now. */
    TESTING(it -> it.is(SchoolPlan.TESTING)),
    /** No school evaluates now. */
    NOT_TESTING(it -> !TESTING.holds(it)),
    /** A 504 plan and no IEP (S35). */
    SECTION_504(it -> it.is(SchoolPlan.SECTION_504)),
    /** No 504 plan; what is asked for is an IEP or may become one. */
    NOT_SECTION_504(it -> !SECTION_504.holds(it)),
    /** An IEP, whatever is in it. */
    IEP(it -> it.is(SchoolPlan.IEP)),
    /** An IEP that holds therapy. */
    OT_IN_IEP(it -> IEP.holds(it) && it.hasTherapyInPlan()),
    /** An IEP that holds every therapy that is asked for, so that its therapist can look at the new needs too (R91). */
    IEP_HOLDS_WHAT_IS_ASKED(it -> OT_IN_IEP.holds(it) && it.asksForNoOtherTherapy()),
    /** Something is asked for that no IEP holds yet. */
    ASKS_FOR_MORE(it -> !IEP_HOLDS_WHAT_IS_ASKED.holds(it)),
    /** A plan is in place, so that a team can meet. */
    HAS_PLAN(it -> IEP.holds(it) || SECTION_504.holds(it)),
    /** A school plan that may hold therapy, as far as we know. */
    MAY_HAVE_OT(it -> !(it.is(SchoolPlan.NONE) || it.is(SchoolPlan.MTSS) || (IEP.holds(it) && !OT_IN_IEP.holds(it)))),
    /** No school plan holds therapy yet, so that an evaluation comes first (S7). */
    NO_OT_IN_PLAN(it -> !MAY_HAVE_OT.holds(it)),
    /** No plan, and no school evaluates now. */
    NO_SCHOOL_PLAN(it -> !HAS_PLAN.holds(it) && !TESTING.holds(it)),
    /** A public charter school, where the school or the district answers (S24). */
    CHARTER(it -> it.is(Setting.CHARTER) && FROM_THREE.holds(it)),
    /** An IEP from 16 on plans for life after school (S95). */
    TRANSITION_AGE(it -> IEP.holds(it) && !it.isYounger(Thresholds.TRANSITION_AGE)),
    /** Three to three and a half years: early intervention may have ended a short time ago (S28). */
    JUST_THREE(it -> FROM_THREE.holds(it) && it.months() > 0 && it.months() < Thresholds.JUST_OUT_OF_EARLY_MONTHS),
    /** Medicaid or CHIP (S43, S114 to S118). */
    MEDICAID(it -> it.is(Cover.MEDICAID_CHIP)),
    /** Private or other cover, whose letters name the private steps alone (S61). */
    PRIVATE_COVER(it -> it.is(Cover.PRIVATE) || it.is(Cover.OTHER)),
    /** No Medicaid as far as we know. */
    NOT_MEDICAID(it -> !MEDICAID.holds(it)),
    /** No health plan (S45, S64). */
    NO_COVER(it -> it.is(Cover.NONE)),
    /** A health plan, as far as we know. */
    MAY_HAVE_COVER(it -> !NO_COVER.holds(it)),
    /** A skill was lost, or it began after an injury: rehabilitative care (S48). */
    LOST(it -> it.anyDaily(HealthLink.LOST)),
    /** No skill was lost: habilitative care (S48). */
    NOT_LOST(it -> !LOST.holds(it)),
    /** A need for which a clinic is asked for equipment, so that a denial may be of more than therapy. */
    EQUIPMENT(it -> it.needs().stream()
            .anyMatch(need -> need.result().need().clinicAsk().contains(ClinicAsk.EQUIPMENT))),
    /** No such need. */
    NO_EQUIPMENT(it -> !EQUIPMENT.holds(it)),
    /** A condition was named. */
    DIAGNOSED(it -> it.is(Diagnosis.YES)),
    /** No condition was named, so that a doctor is asked for the cause. */
    NOT_DIAGNOSED(it -> !DIAGNOSED.holds(it)),
    /** The question on hearing was answered with yes: it is tested first (R88). */
    HEARING_SIGN(it -> it.hasNote(DoctorQuestion.HEARING_CHECK)),
    /** So was that on the eyes. */
    EYES_SIGN(it -> it.hasNote(DoctorQuestion.VISION_CHECK)),
    /** The child comes back to a school after an injury or illness, so that the way back is planned (S60, S60b). */
    RETURN_TO_SCHOOL(it -> HAS_SCHOOL.holds(it) && it.needs().stream().anyMatch(PaperNeed::comesBackToSchool)),
    /** The child goes to therapy at a clinic. */
    CLINIC_OT(it -> it.is(ClinicTherapy.YES)),
    /** The child goes or went to therapy at a clinic. */
    HAD_CLINIC_OT(it -> CLINIC_OT.holds(it) || it.is(ClinicTherapy.PAST)),
    /** No therapy at a clinic now or before: a no is that of a doctor, or of a clinic where it has not begun. */
    NO_CLINIC_OT_YET(it -> !HAD_CLINIC_OT.holds(it)),
    /** A clinic or a doctor said no or wants to stop (R73). */
    CLINIC_SAID_NO(it -> it.has(PathwayRule.R73)),
    /** The school said that it is for a clinic (R63). */
    TOLD_CLINIC(it -> it.has(PathwayRule.R63)),
    /** The school said no before (R66). */
    SCHOOL_SAID_NO(it -> it.has(PathwayRule.R66)),
    /** A student of 18 or older writes. */
    BY_STUDENT(it -> it.form().sender() == LetterForm.Sender.STUDENT),
    /** A sign of danger was marked (R40). */
    DANGER(it -> it.has(PathwayRule.R40)),
    /** No sign of danger was marked. */
    NO_DANGER(it -> !DANGER.holds(it)),
    /** One of the signs is a crisis (S94, S119). */
    CRISIS(it -> it.hasSign(Urgency.CRISIS)),
    /** Speech alone, and only likely: a speech screen is asked for beside the help in class (R83). */
    SPEECH_SCREEN(it -> it.says(LineRule.R83)),
    /** Another language than English at home, and a need of talking: the tests must fit the languages of the child (R89). */
    HOME_LANGUAGE(it -> it.says(LineRule.R89) && !it.is(HomeLanguages.MORE_THAN_ONE)),
    /** The same with English beside it, so that an interpreter is asked for only by a tick. */
    HOME_LANGUAGES(it -> it.says(LineRule.R89) && it.is(HomeLanguages.MORE_THAN_ONE)),
    /** The family would rather read another language than English (S18, S37). */
    OTHER_LANGUAGE(it -> it.otherLanguage().isPresent());

    private final Predicate<LetterFacts> condition;

    LetterCondition(Predicate<LetterFacts> condition) {
        this.condition = condition;
    }

    /** Whether it is so. */
    boolean holds(LetterFacts facts) {
        return condition.test(facts);
    }

    /** The code stands in {@code papers/letters.json}. */
    @Override
    public String code() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
