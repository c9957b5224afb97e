package org.twodoors.papers;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.twodoors.Given;
import org.twodoors.answers.Answers;
import org.twodoors.answers.Behind;
import org.twodoors.answers.ChildAnswers;
import org.twodoors.answers.ClinicTherapy;
import org.twodoors.answers.Cover;
import org.twodoors.answers.DailyEffect;
import org.twodoors.answers.Diagnosis;
import org.twodoors.answers.HealthLink;
import org.twodoors.answers.HowOften;
import org.twodoors.answers.NeedAnswers;
import org.twodoors.answers.Question;
import org.twodoors.answers.Referral;
import org.twodoors.answers.Safety;
import org.twodoors.answers.SchoolEffect;
import org.twodoors.answers.SchoolPlan;
import org.twodoors.answers.Setting;
import org.twodoors.answers.Tried;
import org.twodoors.answers.UsState;
import org.twodoors.draft.DraftCookie;
import org.twodoors.draft.DraftCookies;

/** Invented families for tests of the papers. */
public final class Families {

    /** A child of 7 in public school without a plan, in Texas. */
    static final ChildAnswers CHILD = Given.childAnswers(
            7 * 12,
            Setting.PUBLIC,
            SchoolPlan.NONE,
            Diagnosis.BEING_CHECKED,
            Behind.NOT_SURE,
            Cover.PRIVATE,
            ClinicTherapy.NO,
            Set.of(),
            UsState.TX,
            Referral.NOT_SURE);

    private Families() {}

    /** One need for each door, one that is not known and one that is fine. Strongest: toileting, sleep, handwriting. */
    static Answers everyDoor() {
        return of(
                need("handwriting", SchoolEffect.A_LOT, DailyEffect.NONE, Tried.STILL_HARD, null, Safety.NONE),
                need("staying-on-task", SchoolEffect.UNKNOWN, DailyEffect.UNKNOWN, null, null, null),
                need(
                        "toileting",
                        SchoolEffect.A_LOT,
                        DailyEffect.A_LOT,
                        Tried.NOT_YET,
                        HealthLink.CONDITION,
                        Safety.BOTH),
                need("feeding-self", SchoolEffect.NONE, DailyEffect.NONE, null, null, null),
                need("sleep", SchoolEffect.SOME, DailyEffect.A_LOT, null, HealthLink.LOST, Safety.NONE));
    }

    /** The same family in another state, or in one that it did not name. */
    static Answers in(@Nullable UsState state, Answers answers) {
        return answers.withChild(answers.child().with(Question.STATE, state));
    }

    /** As much as can be said of some needs. */
    public static Answers everythingAbout(List<String> needs) {
        return of(needs.stream()
                .map(id -> need(id, SchoolEffect.A_LOT, DailyEffect.A_LOT, Tried.NOT_YET, HealthLink.LOST, Safety.BOTH))
                .toArray(NeedAnswers[]::new));
    }

    static Answers of(NeedAnswers... needs) {
        Set<String> chosen = new LinkedHashSet<>();
        for (NeedAnswers need : needs) {
            chosen.add(need.need());
        }
        return new Answers(CHILD, Set.of(), chosen, List.of(needs));
    }

    static NeedAnswers need(
            String id, SchoolEffect school, DailyEffect daily, Tried tried, HealthLink health, Safety safety) {
        return Given.needAnswers(id, school, daily, tried, health, safety, HowOften.OFTEN, null, null);
    }

    /** The value of the cookie that the application would set. */
    static String cookie(DraftCookie drafts, Answers answers) {
        return DraftCookies.of(drafts, answers).getValue();
    }
}
