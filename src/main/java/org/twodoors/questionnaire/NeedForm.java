package org.twodoors.questionnaire;

import org.jspecify.annotations.Nullable;
import org.springframework.validation.Errors;
import org.twodoors.answers.DailyEffect;
import org.twodoors.answers.HealthLink;
import org.twodoors.answers.HowOften;
import org.twodoors.answers.NeedAnswers;
import org.twodoors.answers.Safety;
import org.twodoors.answers.SchoolEffect;
import org.twodoors.answers.Tried;

/**
 * The form of one need (section 2.2 of the rules). Answers to follow-up questions that were hidden come along; they are
 * kept, and left out later by {@link NeedAnswers#asked}.
 *
 * @param schoolEffect S
 * @param dailyEffect D
 * @param tried T
 * @param healthLink H
 * @param safety F
 * @param howOften P
 * @param doctorSign the need's one doctor question
 */
record NeedForm(
        @Nullable SchoolEffect schoolEffect,
        @Nullable DailyEffect dailyEffect,
        @Nullable Tried tried,
        @Nullable HealthLink healthLink,
        @Nullable Safety safety,
        @Nullable HowOften howOften,
        @Nullable Boolean doctorSign) {

    static NeedForm of(NeedAnswers said) {
        return new NeedForm(
                said.schoolEffect(),
                said.dailyEffect(),
                said.tried(),
                said.healthLink(),
                said.safety(),
                said.howOften(),
                said.doctorSign());
    }

    void check(Errors errors) {
        if (!errors.hasFieldErrors("schoolEffect") && schoolEffect == null) {
            errors.rejectValue("schoolEffect", "error.schoolEffect");
        }
        if (!errors.hasFieldErrors("dailyEffect") && dailyEffect == null) {
            errors.rejectValue("dailyEffect", "error.dailyEffect");
        }
    }

    /** The answers with this form's valid fields in place; a field with an error keeps its old answer. */
    NeedAnswers applyTo(NeedAnswers old, Errors errors) {
        return new NeedAnswers(
                old.need(),
                errors.hasFieldErrors("schoolEffect") ? old.schoolEffect() : schoolEffect,
                errors.hasFieldErrors("dailyEffect") ? old.dailyEffect() : dailyEffect,
                errors.hasFieldErrors("tried") ? old.tried() : tried,
                errors.hasFieldErrors("healthLink") ? old.healthLink() : healthLink,
                errors.hasFieldErrors("safety") ? old.safety() : safety,
                errors.hasFieldErrors("howOften") ? old.howOften() : howOften,
                errors.hasFieldErrors("doctorSign") ? old.doctorSign() : doctorSign,
                old.teacher());
    }
}
