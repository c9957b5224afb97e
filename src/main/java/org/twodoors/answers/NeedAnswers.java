package org.twodoors.answers;

import org.jspecify.annotations.Nullable;
import org.twodoors.catalog.Need;
import org.twodoors.catalog.NeedFlag;

/**
 * What was said about one need (section 2.2 of the rules). Null means not answered.
 *
 * @param need id of the need
 * @param schoolEffect how much it gets in the way at school (S)
 * @param dailyEffect how much it gets in the way at home and around town (D)
 * @param tried whether school has tried simple help (T); never {@link Tried#NOT_ASKED}
 * @param healthLink how it hangs together with health (H)
 * @param safety whether someone could get hurt (F)
 * @param howOften how often, for how long (P)
 * @param doctorSign the need's one doctor question, if it has one (2.2b)
 * @param teacher what the teacher answered, if anything (2.3)
 */
public record NeedAnswers(
        String need,
        @Nullable SchoolEffect schoolEffect,
        @Nullable DailyEffect dailyEffect,
        @Nullable Tried tried,
        @Nullable HealthLink healthLink,
        @Nullable Safety safety,
        @Nullable HowOften howOften,
        @Nullable Boolean doctorSign,
        @Nullable TeacherAnswers teacher) {

    /**
     * A need about which nothing was answered yet.
     *
     * @param need id of the need
     * @return empty answers
     */
    public static NeedAnswers none(String need) {
        return new NeedAnswers(need, null, null, null, null, null, null, null, null);
    }

    /**
     * The same answers with what a teacher said.
     *
     * @param said what the teacher said, or null for nothing
     * @return new answers
     */
    public NeedAnswers withTeacher(@Nullable TeacherAnswers said) {
        return new NeedAnswers(need, schoolEffect, dailyEffect, tried, healthLink, safety, howOften, doctorSign, said);
    }

    /**
     * Whether both effects are answered, "I don't know" included.
     *
     * @return false while the need still waits for an answer
     */
    public boolean complete() {
        return schoolEffect != null && dailyEffect != null;
    }

    /**
     * These answers without those on a branch that was skipped (the Skip column of section 2.2). Pages send hidden
     * fields along; only what was asked may reach the rules.
     *
     * @param catalogNeed the need these answers are about
     * @param child what was said about the child
     * @return the answers that count
     */
    public NeedAnswers asked(Need catalogNeed, ChildAnswers child) {
        boolean anyEffect = someEffectAtSchool() || someEffectInDailyLife();
        boolean underThree = child.ageMonths() != null && child.ageMonths() < 36;
        return new NeedAnswers(
                need,
                schoolEffect,
                dailyEffect,
                someEffectAtSchool() && !underThree ? tried : null,
                anyEffect ? healthLink : null,
                anyEffect || catalogNeed.is(NeedFlag.HEALTH_FIRST) ? safety : null,
                anyEffect ? howOften : null,
                catalogNeed.doctorQuestion() != null ? doctorSign : null,
                teacher);
    }

    /**
     * What the rules may read: every default of section 2.2 filled in, and "I don't know" for an effect that was not
     * answered.
     *
     * @param catalogNeed the need these answers are about
     * @return the facts
     */
    public NeedFacts facts(Need catalogNeed) {
        return new NeedFacts(
                catalogNeed,
                schoolEffect == null ? SchoolEffect.UNKNOWN : schoolEffect,
                dailyEffect == null ? DailyEffect.UNKNOWN : dailyEffect,
                tried == null ? Tried.NOT_ASKED : tried,
                healthLink == null ? HealthLink.OTHER : healthLink,
                safety == null ? Safety.NONE : safety,
                howOften == null ? HowOften.OFTEN : howOften,
                Boolean.TRUE.equals(doctorSign),
                teacher);
    }

    /**
     * Whether it gets in the way at school, some or a lot: the follow-up questions hang on it.
     *
     * @return false for none, unknown, not in school and not answered
     */
    public boolean someEffectAtSchool() {
        return schoolEffect == SchoolEffect.SOME || schoolEffect == SchoolEffect.A_LOT;
    }

    /**
     * Whether it gets in the way in daily life, some or a lot: the follow-up questions hang on it.
     *
     * @return false for none, unknown and not answered
     */
    public boolean someEffectInDailyLife() {
        return dailyEffect == DailyEffect.SOME || dailyEffect == DailyEffect.A_LOT;
    }

    @Override
    public String toString() {
        return "NeedAnswers[sealed]";
    }
}
