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
import org.twodoors.catalog.Coded;

/**
 * The form of one need as it came (section 2.2 of the rules). Answers to follow-up questions that were hidden come
 * along; they are kept, and left out later by {@link NeedAnswers#asked}.
 *
 * @param schoolEffect S
 * @param dailyEffect D
 * @param tried T
 * @param healthLink H
 * @param safety F
 * @param howOften P
 * @param doctorSign the need's one doctor question: yes or no
 */
record NeedForm(
        @Nullable String schoolEffect,
        @Nullable String dailyEffect,
        @Nullable String tried,
        @Nullable String healthLink,
        @Nullable String safety,
        @Nullable String howOften,
        @Nullable String doctorSign) {

    static NeedForm of(NeedAnswers said) {
        Boolean sign = said.doctorSign();
        return new NeedForm(
                code(said.schoolEffect()),
                code(said.dailyEffect()),
                code(said.tried()),
                code(said.healthLink()),
                code(said.safety()),
                code(said.howOften()),
                sign == null ? null : sign ? "yes" : "no");
    }

    /** The answers with this form's valid fields in place; both effects are asked for. */
    NeedAnswers applyTo(NeedAnswers old, Errors errors) {
        FormReader form = new FormReader(errors);
        NeedAnswers said = new NeedAnswers(
                old.need(),
                form.choice("schoolEffect", schoolEffect, SchoolEffect.class, old.schoolEffect()),
                form.choice("dailyEffect", dailyEffect, DailyEffect.class, old.dailyEffect()),
                form.choice("tried", tried, Tried.class, old.tried()),
                form.choice("healthLink", healthLink, HealthLink.class, old.healthLink()),
                form.choice("safety", safety, Safety.class, old.safety()),
                form.choice("howOften", howOften, HowOften.class, old.howOften()),
                form.yesOrNo("doctorSign", doctorSign, old.doctorSign()),
                old.teacher());
        form.require("schoolEffect", said.schoolEffect(), "error.schoolEffect");
        form.require("dailyEffect", said.dailyEffect(), "error.dailyEffect");
        return said;
    }

    private static @Nullable String code(@Nullable Coded answer) {
        return answer == null ? null : answer.code();
    }
}
