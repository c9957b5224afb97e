package org.twodoors.questionnaire;

import java.util.LinkedHashSet;
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
import org.twodoors.catalog.Coded;

/**
 * The forms of the four pages about the child as they came. Each writes its own answers and leaves the others as they
 * were.
 */
sealed interface ChildForm {

    /** The answers with this form's valid fields in place; a field with an error keeps its old answer. */
    ChildAnswers applyTo(ChildAnswers old, Errors errors);

    private static @Nullable String code(@Nullable Coded answer) {
        return answer == null ? null : answer.code();
    }

    /**
     * Age, setting and state (C1, C2, C9).
     *
     * @param years whole years, 0 to 26
     * @param months months since the last birthday, 0 to 11, or nothing
     * @param setting where the child learns
     * @param state the state
     */
    record Basics(
            @Nullable String years,
            @Nullable String months,
            @Nullable String setting,
            @Nullable String state) implements ChildForm {

        private static final int OLDEST = ChildAnswers.MAX_AGE_MONTHS / 12;

        static Basics of(ChildAnswers child) {
            Integer age = child.ageMonths();
            return new Basics(
                    age == null ? null : String.valueOf(age / 12),
                    age == null ? null : String.valueOf(age % 12),
                    code(child.setting()),
                    code(child.state()));
        }

        @Override
        public ChildAnswers applyTo(ChildAnswers old, Errors errors) {
            FormReader form = new FormReader(errors);
            Integer wholeYears = form.number("years", years, OLDEST, "error.age.years");
            Integer moreMonths = form.number("months", months, 11, "error.age.months");
            form.require("years", wholeYears, "error.age.years");
            boolean noAge = wholeYears == null || errors.hasFieldErrors("months");
            Setting where = form.choice("setting", setting, Setting.class, old.setting());
            form.require("setting", where, "error.setting");
            return new ChildAnswers(
                    noAge ? old.ageMonths() : age(wholeYears, moreMonths),
                    where,
                    old.schoolPlan(),
                    old.diagnosis(),
                    old.behind(),
                    old.cover(),
                    old.clinicTherapy(),
                    old.redFlags(),
                    form.choice("state", state, UsState.class, old.state()),
                    old.referralNeeded());
        }

        private static @Nullable Integer age(@Nullable Integer years, @Nullable Integer months) {
            return years == null ? null : Integer.valueOf(years * 12 + (months == null ? 0 : months));
        }
    }

    /**
     * What is happening now (C8).
     *
     * @param redFlags the ticked signs
     * @param noneOfThese "None of these" was ticked; a sign that is ticked too counts more
     */
    record Now(@Nullable Set<String> redFlags, @Nullable String noneOfThese) implements ChildForm {

        private static final String TICKED = "true";

        static Now of(ChildAnswers child) {
            Set<RedFlag> flags = child.redFlags();
            if (flags == null) {
                return new Now(Set.of(), null);
            }
            Set<String> codes = new LinkedHashSet<>();
            flags.forEach(flag -> codes.add(flag.code()));
            return new Now(codes, flags.isEmpty() ? TICKED : null);
        }

        @Override
        public ChildAnswers applyTo(ChildAnswers old, Errors errors) {
            Set<RedFlag> before = old.redFlags() == null ? Set.of() : old.redFlags();
            Set<RedFlag> flags = new FormReader(errors).choices("redFlags", redFlags, RedFlag.class, before);
            boolean answered = !flags.isEmpty() || TICKED.equals(noneOfThese);
            return new ChildAnswers(
                    old.ageMonths(),
                    old.setting(),
                    old.schoolPlan(),
                    old.diagnosis(),
                    old.behind(),
                    old.cover(),
                    old.clinicTherapy(),
                    answered ? flags : null,
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
    record School(@Nullable String schoolPlan, @Nullable String behind) implements ChildForm {

        static School of(ChildAnswers child) {
            return new School(code(child.schoolPlan()), code(child.behind()));
        }

        @Override
        public ChildAnswers applyTo(ChildAnswers old, Errors errors) {
            FormReader form = new FormReader(errors);
            return new ChildAnswers(
                    old.ageMonths(),
                    old.setting(),
                    form.choice("schoolPlan", schoolPlan, SchoolPlan.class, old.schoolPlan()),
                    old.diagnosis(),
                    form.choice("behind", behind, Behind.class, old.behind()),
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
            @Nullable String diagnosis,
            @Nullable String clinicTherapy,
            @Nullable String cover,
            @Nullable String referralNeeded)
            implements ChildForm {

        static Health of(ChildAnswers child) {
            return new Health(
                    code(child.diagnosis()),
                    code(child.clinicTherapy()),
                    code(child.cover()),
                    code(child.referralNeeded()));
        }

        @Override
        public ChildAnswers applyTo(ChildAnswers old, Errors errors) {
            FormReader form = new FormReader(errors);
            return new ChildAnswers(
                    old.ageMonths(),
                    old.setting(),
                    old.schoolPlan(),
                    form.choice("diagnosis", diagnosis, Diagnosis.class, old.diagnosis()),
                    old.behind(),
                    form.choice("cover", cover, Cover.class, old.cover()),
                    form.choice("clinicTherapy", clinicTherapy, ClinicTherapy.class, old.clinicTherapy()),
                    old.redFlags(),
                    old.state(),
                    form.choice("referralNeeded", referralNeeded, Referral.class, old.referralNeeded()));
        }
    }
}
