package org.twodoors.journeys;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import java.util.EnumMap;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.twodoors.WorkedCase;
import org.twodoors.answers.Answers;
import org.twodoors.answers.Question;
import org.twodoors.answers.Situation;

/** A family that names what brings it here reads its answer before the steps, and is one tap from what to send, say or take along. */
class SituationsIT extends InBrowser {

    /** What each situation leads to, for a child of 6 in public school without a plan, on Medicaid (case C02). */
    private static final Map<Situation, String> LETTERS = new EnumMap<>(Map.ofEntries(
            Map.entry(Situation.JUST_STARTING, "evaluation"),
            Map.entry(Situation.TOLD_CLINIC, "evaluation"),
            Map.entry(Situation.SCHOOL_SILENT, "where-is-our-answer"),
            Map.entry(Situation.SCHOOL_NO, "written-reasons"),
            Map.entry(Situation.NO_THERAPIST, "no-therapist"),
            Map.entry(Situation.SCHOOL_CUT, "do-not-cut"),
            Map.entry(Situation.NOT_FOLLOWED, "help-is-missing"),
            Map.entry(Situation.DISAGREE, "independent-evaluation"),
            Map.entry(Situation.TOLD_SCHOOL, "medicaid-appeal"),
            Map.entry(Situation.CLINIC_WAIT, "clinic-wait"),
            Map.entry(Situation.CLINIC_NO, "doctor"),
            Map.entry(Situation.PLAN_NO, "medicaid-appeal"),
            Map.entry(Situation.KEEP_HELP, "keep-the-help"),
            Map.entry(Situation.WORK_TOGETHER, "release")));

    static Stream<Device> devices() {
        return Stream.of(Device.PHONE, Device.PHONE.in("es"));
    }

    @ParameterizedTest
    @MethodSource("devices")
    void theAnswerStandsBeforeTheStepsAndItsLetterIsOneTapAway(Device device) {
        Words words = words(device.locale());
        assertThat(LETTERS).containsOnlyKeys(Situation.values());
        LETTERS.forEach((situation, letter) -> {
            Visit visit = visit(device).carrying(draftOf(family(situation)));
            visit.open(Questionnaire.PLAN);
            Locator answer = visit.page().locator(".plan__answers .answer").first();
            assertThat(answer.locator(".answer__said"))
                    .hasText(words.of("plan.youSaid", words.of("situation." + situation.code() + ".said")));
            assertThat(answer.locator("p").first().innerText().split("\\s+"))
                    .as(situation.code())
                    .hasSizeBetween(10, 60);
            assertThat(answer.boundingBox().y)
                    .isLessThan(visit.page().locator(".plan__steps").boundingBox().y);

            visit.follow(answer.locator("a.usa-button"));

            assertThat(visit.path()).isEqualTo("/plan/messages/" + letter);
            assertThat(visit.page().locator("h1")).containsText(words.of("letter." + letter + ".title"));
        });
    }

    private Answers family(Situation situation) {
        Answers omar = Drafts.of(WorkedCase.named("C02"), catalog);
        return omar.withChild(omar.child().with(Question.SITUATIONS, Set.of(situation)));
    }
}
