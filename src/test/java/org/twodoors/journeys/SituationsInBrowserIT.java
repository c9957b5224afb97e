package org.twodoors.journeys;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.twodoors.Given;
import org.twodoors.SiteLanguages;
import org.twodoors.answers.Answers;
import org.twodoors.answers.Behind;
import org.twodoors.answers.Cover;
import org.twodoors.answers.DailyEffect;
import org.twodoors.answers.NeedAnswers;
import org.twodoors.answers.SchoolEffect;
import org.twodoors.answers.SchoolPlan;
import org.twodoors.answers.Setting;
import org.twodoors.answers.Situation;
import org.twodoors.content.MessageFiles;

/**
 * A family says on its phone what has happened (rules R62–R75): its answer stands on the plan above the steps, and the letter,
 * script or note that the answer leads to is one tap away.
 */
class SituationsInBrowserIT extends InBrowser {

    /** Those that begin with a plan the school has made. */
    private static final Set<Situation> WITH_AN_IEP = Set.of(
            Situation.NO_THERAPIST,
            Situation.SCHOOL_CUT,
            Situation.NOT_FOLLOWED,
            Situation.KEEP_HELP,
            Situation.WORK_TOGETHER);

    /** The paper of each, for a child of 8 in public school with private cover. */
    private static final Map<Situation, String> PAPERS = Map.ofEntries(
            Map.entry(Situation.JUST_STARTING, "evaluation"),
            Map.entry(Situation.TOLD_CLINIC, "evaluation"),
            Map.entry(Situation.SCHOOL_SILENT, "where-is-our-answer"),
            Map.entry(Situation.SCHOOL_NO, "written-reasons"),
            Map.entry(Situation.NO_THERAPIST, "no-therapist"),
            Map.entry(Situation.SCHOOL_CUT, "do-not-cut"),
            Map.entry(Situation.NOT_FOLLOWED, "help-is-missing"),
            Map.entry(Situation.DISAGREE, "independent-evaluation"),
            Map.entry(Situation.TOLD_SCHOOL, "appeal"),
            Map.entry(Situation.CLINIC_WAIT, "clinic-wait"),
            Map.entry(Situation.CLINIC_NO, "doctor"),
            Map.entry(Situation.PLAN_NO, "appeal"),
            Map.entry(Situation.KEEP_HELP, "keep-the-help"),
            Map.entry(Situation.WORK_TOGETHER, "release"));

    @ParameterizedTest
    @EnumSource(Situation.class)
    void itsAnswerStandsAboveTheStepsAndItsPaperIsOneTapAway(Situation situation) {
        for (Locale language : SiteLanguages.all()) {
            Visit visit = visit(Device.PHONE.in(language.toLanguageTag())).carrying(draftOf(family(situation)));
            Words words = words(language);
            visit.open(Questionnaire.START + "?from=plan");
            Questionnaire questions = new Questionnaire(visit, words);
            questions.tick("situations", List.of(situation.code()));
            questions.proceed();
            assertThat(visit.path()).isEqualTo(Questionnaire.PLAN);

            Locator answer = visit.page().locator(".plan__answers .answer");
            assertThat(answer).hasCount(1);
            String said = words.of("situation." + situation.code() + ".said");
            assertThat(answer.locator(".answer__said")).hasText(words.of("plan.youSaid", said));
            Locator text = answer.locator(".answer__said + p");
            assertThat(answers(situation, language))
                    .as("what is said to %s in %s", situation, language)
                    .anyMatch(text.innerText()::startsWith);
            Locator steps = visit.page().locator(".step-list__title");
            assertThat(steps.count()).isPositive();
            assertThat(steps.all()).allMatch(step -> top(step) > top(text));

            String paper = "/plan/messages/" + PAPERS.get(situation);
            Locator way = visit.page()
                    .locator(".plan__answers a[href='" + paper + "'], .plan__steps a[href='" + paper + "']");
            assertThat(way.first()).isVisible();
            visit.follow(way.first());
            assertThat(visit.path()).isEqualTo(paper);
            assertThat(visit.page().locator(".letter").first()).isVisible();
        }
    }

    private static Answers family(Situation situation) {
        SchoolPlan plan = WITH_AN_IEP.contains(situation) ? SchoolPlan.IEP_OT : SchoolPlan.NONE;
        return Answers.NONE
                .withChild(Given.childAnswers(
                        8 * 12, Setting.PUBLIC, plan, null, Behind.YES, Cover.PRIVATE, null, Set.of(), null, null))
                .withNeed(need("handwriting", SchoolEffect.A_LOT, DailyEffect.SOME))
                .withNeed(need("sleep", SchoolEffect.NONE, DailyEffect.A_LOT));
    }

    private static NeedAnswers need(String id, SchoolEffect school, DailyEffect daily) {
        return Given.needAnswers(id, school, daily, null, null, null, null, null, null);
    }

    /** How the answers begin that there are, whatever else is known of a family: each up to its last sentence. */
    private static Set<String> answers(Situation situation, Locale language) {
        Map<Object, Object> words = MessageFiles.read("messages/situations", language);
        String key = "situation." + situation.code() + ".answer";
        return words.entrySet().stream()
                .filter(it -> it.getKey().equals(key) || it.getKey().toString().startsWith(key + "."))
                .map(it -> it.getValue().toString())
                .map(it -> it.substring(0, it.lastIndexOf(". ") + 1))
                .filter(it -> !it.isEmpty())
                .collect(Collectors.toSet());
    }

    private static double top(Locator it) {
        return Objects.requireNonNull(it.boundingBox()).y;
    }
}
