package org.twodoors.questionnaire;

import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.validation.Errors;
import org.twodoors.answers.Behind;
import org.twodoors.answers.ChildAnswers;
import org.twodoors.answers.ClinicTherapy;
import org.twodoors.answers.Cover;
import org.twodoors.answers.Diagnosis;
import org.twodoors.answers.RedFlag;
import org.twodoors.answers.Referral;
import org.twodoors.answers.SchoolPlan;
import org.twodoors.answers.Setting;
import org.twodoors.answers.UsState;

/** The forms of the four pages about the child. Each writes its own answers and leaves the others as they were. */
sealed interface ChildForm {

    /** The answers with this form's valid fields in place; a field with an error keeps its old answer. */
    ChildAnswers applyTo(ChildAnswers old, Errors errors);

    /** Adds what is missing or out of range. */
    default void check(Errors errors) {}

    /**
     * Age, setting and state (C1, C2, C9).
     *
     * @param years whole years
     * @param months months since the last birthday, 0 to 11
     * @param setting where the child learns
     * @param state the state
     */
    record Basics(
            @Nullable Integer years,
            @Nullable Integer months,
            @Nullable Setting setting,
            @Nullable UsState state) implements ChildForm {

        static Basics of(ChildAnswers child) {
            Integer age = child.ageMonths();
            return new Basics(
                    age == null ? null : age / 12, age == null ? null : age % 12, child.setting(), child.state());
        }

        @Override
        public void check(Errors errors) {
            if (!errors.hasFieldErrors("years") && (years == null || years < 0 || years > 26)) {
                errors.rejectValue("years", "error.age.years");
            }
            if (!errors.hasFieldErrors("months") && months != null && (months < 0 || months > 11)) {
                errors.rejectValue("months", "error.age.months");
            }
            if (!errors.hasFieldErrors("setting") && setting == null) {
                errors.rejectValue("setting", "error.setting");
            }
        }

        @Override
        public ChildAnswers applyTo(ChildAnswers old, Errors errors) {
            return new ChildAnswers(
                    age(old, errors),
                    errors.hasFieldErrors("setting") ? old.setting() : setting,
                    old.schoolPlan(),
                    old.diagnosis(),
                    old.behind(),
                    old.cover(),
                    old.clinicTherapy(),
                    old.redFlags(),
                    errors.hasFieldErrors("state") ? old.state() : state,
                    old.referralNeeded());
        }

        private @Nullable Integer age(ChildAnswers old, Errors errors) {
            if (errors.hasFieldErrors("years") || errors.hasFieldErrors("months") || years == null) {
                return old.ageMonths();
            }
            return years * 12 + (months == null ? 0 : months);
        }
    }

    /**
     * What is happening now (C8).
     *
     * @param redFlags the ticked signs
     * @param noneOfThese "None of these" was ticked; a sign that is ticked too counts more
     */
    record Now(@Nullable Set<RedFlag> redFlags, @Nullable Boolean noneOfThese) implements ChildForm {

        static Now of(ChildAnswers child) {
            Set<RedFlag> flags = child.redFlags();
            return new Now(flags, flags != null && flags.isEmpty());
        }

        @Override
        public ChildAnswers applyTo(ChildAnswers old, Errors errors) {
            Set<RedFlag> flags = redFlags == null ? Set.of() : redFlags;
            boolean answered = !flags.isEmpty() || Boolean.TRUE.equals(noneOfThese);
            return new ChildAnswers(
                    old.ageMonths(),
                    old.setting(),
                    old.schoolPlan(),
                    old.diagnosis(),
                    old.behind(),
                    old.cover(),
                    old.clinicTherapy(),
                    errors.hasErrors() ? old.redFlags() : answered ? flags : null,
                    old.state(),
                    old.referralNeeded());
        }
    }

    /**
     * School help and learning (C3, C5).
     *
     * @param schoolPlan what school help is in place
     * @param behind whether the child is behind
     */
    record School(@Nullable SchoolPlan schoolPlan, @Nullable Behind behind) implements ChildForm {

        static School of(ChildAnswers child) {
            return new School(child.schoolPlan(), child.behind());
        }

        @Override
        public ChildAnswers applyTo(ChildAnswers old, Errors errors) {
            return new ChildAnswers(
                    old.ageMonths(),
                    old.setting(),
                    errors.hasFieldErrors("schoolPlan") ? old.schoolPlan() : schoolPlan,
                    old.diagnosis(),
                    errors.hasFieldErrors("behind") ? old.behind() : behind,
                    old.cover(),
                    old.clinicTherapy(),
                    old.redFlags(),
                    old.state(),
                    old.referralNeeded());
        }
    }

    /**
     * Condition, clinic OT, cover and referral (C4, C7, C6, C10).
     *
     * @param diagnosis whether a condition has been named
     * @param clinicTherapy whether the child gets clinic OT
     * @param cover health cover
     * @param referralNeeded whether a referral is asked for
     */
    record Health(
            @Nullable Diagnosis diagnosis,
            @Nullable ClinicTherapy clinicTherapy,
            @Nullable Cover cover,
            @Nullable Referral referralNeeded)
            implements ChildForm {

        static Health of(ChildAnswers child) {
            return new Health(child.diagnosis(), child.clinicTherapy(), child.cover(), child.referralNeeded());
        }

        @Override
        public ChildAnswers applyTo(ChildAnswers old, Errors errors) {
            return new ChildAnswers(
                    old.ageMonths(),
                    old.setting(),
                    old.schoolPlan(),
                    errors.hasFieldErrors("diagnosis") ? old.diagnosis() : diagnosis,
                    old.behind(),
                    errors.hasFieldErrors("cover") ? old.cover() : cover,
                    errors.hasFieldErrors("clinicTherapy") ? old.clinicTherapy() : clinicTherapy,
                    old.redFlags(),
                    old.state(),
                    errors.hasFieldErrors("referralNeeded") ? old.referralNeeded() : referralNeeded);
        }
    }
}
