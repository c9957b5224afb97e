package org.twodoors.questionnaire;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;

import jakarta.servlet.http.Cookie;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Properties;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.webmvc.test.autoconfigure.WebMvcTest;
import org.springframework.context.annotation.Import;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import org.twodoors.HouseConfiguration;
import org.twodoors.answers.Answers;
import org.twodoors.answers.HelpNow;
import org.twodoors.answers.Question;
import org.twodoors.answers.RedFlag;
import org.twodoors.catalog.Urgency;
import org.twodoors.content.MessageFiles;
import org.twodoors.draft.DraftCookie;
import org.twodoors.draft.DraftCookies;

@WebMvcTest({
    ChildController.class,
    QuestionnaireController.class,
    CloseController.class,
    HelpNowController.class,
    ClearController.class
})
@Import(HouseConfiguration.class)
class QuestionnaireControllerTest {

    @Autowired
    private MockMvcTester mvc;

    @Autowired
    private DraftCookie drafts;

    private final Properties questions = MessageFiles.read("messages/questionnaire", Locale.ENGLISH);

    private @Nullable Cookie draft;

    private Cookie done = new Cookie("done", "");

    @Test
    void eachPageLeadsToTheNext() {
        assertThat(post("/questions/start", "situations", "school-no", "situations", "clinic-wait"))
                .hasRedirectedUrl("/questions/child");
        assertThat(post("/questions/child", "years", "7", "months", "2", "setting", "public"))
                .hasRedirectedUrl("/questions/child/now");
        assertThat(post("/questions/child/now", "noneOfThese", "true")).hasRedirectedUrl("/questions/child/school");
        assertThat(post("/questions/child/school", "schoolPlan", "504", "cover", "private"))
                .hasRedirectedUrl("/questions/areas");
        assertThat(post("/questions/areas", "areas", "self-care", "areas", "schoolwork"))
                .hasRedirectedUrl("/questions/needs");
        assertThat(post("/questions/needs", "needs", "dressing", "needs", "handwriting"))
                .hasRedirectedUrl("/questions/help-now");
        assertThat(post("/questions/help-now", "helpNow.dressing", "school"))
                .hasRedirectedUrl("/questions/needs/handwriting");
        assertThat(post("/questions/needs/handwriting", "schoolEffect", "some", "dailyEffect", "none"))
                .hasRedirectedUrl("/questions/needs/dressing");
        assertThat(post("/questions/needs/dressing", "schoolEffect", "unknown", "dailyEffect", "a-lot"))
                .hasRedirectedUrl("/questions/check");
        assertThat(get("/questions/check"))
                .hasStatusOk()
                .bodyText()
                .contains("7 years, 2 months", "A 504 plan", "Not answered", "Show my plan");
    }

    @Test
    void aSignOfDangerShowsWhoToCallAtOnce() {
        assertThat(post("/questions/child/now", "redFlags", "poison", "noneOfThese", "true"))
                .hasRedirectedUrl("/questions/help");
        assertThat(get("/questions/help")).bodyText().satisfies(body -> {
            assertThat(body).contains("800-222-1222", "href=\"/questions/child/school\"");
            // The name of a file may hold any digits.
            assertThat(Jsoup.parse(body).select("main").html()).doesNotContain("988");
        });
    }

    @Test
    void whateverButtonSavesADangerTheNumbersComeFirst() {
        for (String go : List.of("check", "back")) {
            assertThat(post("/questions/child/now", "redFlags", "self-harm", "go", go))
                    .hasRedirectedUrl("/questions/help");
            assertThat(goesOnTo()).isEqualTo(go.equals("check") ? "/questions/check" : "/questions/child/school");
            post("/questions/needs", "needs", "calming-down");
            assertThat(post("/questions/needs/calming-down", "doctorSign", "yes", "go", go))
                    .hasRedirectedUrl("/questions/help");
            assertThat(goesOnTo()).isEqualTo("/questions/check");
            post("/questions/needs/calming-down", "doctorSign", "no", "go", go);
        }
        assertThat(get("/questions/help")).bodyText().contains("lang=es").doesNotContain("typed-form");
        assertThat(get("/questions/check")).bodyText().doesNotContain("typed-form");
    }

    @Test
    void thePageOfSignsAsksOnceForAnAnswerAndKeepsEverything() {
        post("/questions/child", "years", "7", "setting", "public");
        MvcTestResult asked = post("/questions/child/now");
        assertThat(asked).hasStatus(422).bodyText().contains("check “None of these”", "name=\"again\" value=\"true\"");
        assertThat(post("/questions/child/now", "go", "back")).hasRedirectedUrl("/questions/child");
        assertThat(post("/questions/child/now", "go", "check"))
                .hasStatus(422)
                .bodyText()
                .contains("name=\"again\" value=\"true\"");
        assertThat(post("/questions/child/now", "go", "check", "again", "true")).hasRedirectedUrl("/questions/check");
        assertThat(post("/questions/child/now", "again", "true")).hasRedirectedUrl("/questions/child/school");
        assertThat(post("/questions/child/now", "noneOfThese", "true")).hasRedirectedUrl("/questions/child/school");
    }

    /** The address, the title and the way there are the same for everybody; so are the numbers, but for a family that ticked a sign. */
    @Test
    void whoOpensTheNumbersIsNotToldByTheAddress() {
        Document anybody = read("/questions/help");
        assertThat(dials(anybody.html()))
                .containsExactly(
                        "tel:911", "tel:+18002221222", "tel:988", "sms:988", "tel:+18004224453", "sms:+18004224453");
        assertThat(goesOnTo()).isEqualTo("/questions/start");
        assertThat(read("/questions/child/now").select("main a").eachAttr("href"))
                .contains("/questions/help");

        post("/questions/child", "years", "7", "setting", "public");
        assertThat(post("/questions/child/now", "redFlags", "self-harm")).hasRedirectedUrl("/questions/help");
        Document family = read("/questions/help");
        assertThat(dials(family.html())).containsExactly("tel:988", "sms:988", "tel:911");
        assertThat(family.title()).isEqualTo(anybody.title());
        assertThat(get("/questions/help")).headers().hasValue("Referrer-Policy", "same-origin");
        assertThat(goesOnTo()).as("opened again").isEqualTo("/questions/child/school");
    }

    @Test
    void olderAddressesOfTheNumbersLeadToThem() {
        for (String path : List.of("/questions/child/now/help?go=check", "/questions/needs/calming-down/help")) {
            assertThat(get(path)).hasStatus(301).hasRedirectedUrl("/questions/help");
        }
        assertThat(get("/questions/needs/none/help")).hasStatus(404);
    }

    /** Where the page with the numbers leads on. */
    private String goesOnTo() {
        return read("/questions/help").select("main p > a").last().attr("href");
    }

    @Test
    void theWeightiestSignsStandFirst() throws Exception {
        List<String> urgencies = Pattern.compile("name=\"redFlags\" value=\"([a-z-]+)\"")
                .matcher(get("/questions/child/now").getResponse().getContentAsString())
                .results()
                .map(found ->
                        RedFlag.valueOf(found.group(1).toUpperCase(Locale.ROOT).replace('-', '_')))
                .map(flag -> flag.urgency().name())
                .distinct()
                .toList();
        assertThat(urgencies)
                .containsExactlyElementsOf(
                        Stream.of(Urgency.values()).map(Enum::name).toList());
    }

    @Test
    void everyNumberIsAButtonThatDialsAndTheWeightiestSignLeads() throws Exception {
        post(
                "/questions/child/now",
                "redFlags",
                "not-safe",
                "redFlags",
                "self-harm",
                "redFlags",
                "emergency-signs",
                "redFlags",
                "toilet-change");
        String page = get("/questions/help").getResponse().getContentAsString();
        assertThat(dials(page))
                .containsExactly("tel:911", "tel:988", "sms:988", "tel:+18004224453", "sms:+18004224453");
        assertThat(page).contains("Go on with the questions", "href=\"/questions/child/school\"");
        assertThat(page.indexOf("Call the doctor this week")).isGreaterThan(page.indexOf("Childhelp"));
    }

    @Test
    void poisonWithSelfHarmIsAnEmergency() throws Exception {
        post("/questions/child/now", "redFlags", "poison", "redFlags", "self-harm");
        String page = get("/questions/help").getResponse().getContentAsString();
        assertThat(page)
                .contains("Call 911 now. Say what was swallowed. Stay with them. Poison Help at 800-222-1222 can help");
        assertThat(dials(page)).containsExactly("tel:911", "tel:+18002221222", "tel:988", "sms:988");
        assertThat(get("/questions/help?lang=es"))
                .bodyText()
                .contains("presione 2", "AYUDA", "Tragó veneno o medicina, y se hace daño");
    }

    private static List<String> dials(String page) {
        return Pattern.compile("href=\"((?:tel|sms):[^\"]+)\"")
                .matcher(page)
                .results()
                .map(found -> found.group(1))
                .toList();
    }

    @Test
    void anUrgentDoctorQuestionShowsWhoToCallAtOnceAndOnlyOnce() {
        post("/questions/needs", "needs", "calming-down");
        assertThat(post(
                        "/questions/needs/calming-down",
                        "schoolEffect",
                        "none",
                        "dailyEffect",
                        "none",
                        "doctorSign",
                        "yes"))
                .hasRedirectedUrl("/questions/help");
        assertThat(get("/questions/help")).bodyText().contains("988");
        assertThat(post(
                        "/questions/needs/calming-down",
                        "schoolEffect",
                        "some",
                        "dailyEffect",
                        "none",
                        "doctorSign",
                        "yes"))
                .hasRedirectedUrl("/questions/check");
    }

    @Test
    void continueAsksForBothEffectsAndKeepsWhatWasChosen() {
        MvcTestResult page = post("/questions/needs/dressing", "dailyEffect", "a-lot", "safety", "home");

        assertThat(page)
                .hasStatus(422)
                .bodyText()
                .contains(
                        "<title>Error: Getting dressed",
                        "One answer needs a look",
                        "href=\"#schoolEffect\"",
                        "schoolEffect-error")
                .containsPattern(
                        "value=\"a-lot\" checked[^>]*>\\s*<label class=\"tile__label\" for=\"dailyEffect-a-lot\"")
                .containsPattern("name=\"safety\" value=\"home\" checked");
    }

    @Test
    void backAndCheckSaveWhatIsValidAndAskForNothing() {
        post("/questions/needs", "needs", "dressing");
        assertThat(post("/questions/needs/dressing", "dailyEffect", "a-lot", "go", "back"))
                .hasRedirectedUrl("/questions/needs");
        assertThat(post("/questions/needs/dressing", "dailyEffect", "a-lot", "go", "check"))
                .hasRedirectedUrl("/questions/check");
        assertThat(get("/questions/needs/dressing"))
                .bodyText()
                .containsPattern("name=\"dailyEffect\" value=\"a-lot\" checked");
    }

    @Test
    void whatWasTypedAsAgeStaysInTheFieldWhenItIsNoNumber() {
        assertThat(post("/questions/child", "years", "grown up", "months", "14", "setting", "public"))
                .hasStatus(422)
                .bodyText()
                .contains(
                        "value=\"grown up\"",
                        "value=\"14\"",
                        "2 answers need a look",
                        "href=\"#years\"",
                        "href=\"#months\"");
    }

    @Test
    void anAnswerWeDoNotKnowIsAnError() {
        assertThat(post("/questions/needs/dressing", "schoolEffect", "loads", "dailyEffect", "none"))
                .hasStatus(422)
                .bodyText()
                .contains("We do not know this answer");
        assertThat(post(
                        "/questions/needs/dressing",
                        "schoolEffect",
                        "some",
                        "dailyEffect",
                        "none",
                        "tried",
                        "not-asked"))
                .hasStatus(422);
        assertThat(post("/questions/areas", "areas", "self-care", "areas", "moon"))
                .hasStatus(422);
        assertThat(post("/questions/child/now", "redFlags", "aliens")).hasStatus(422);
    }

    @Test
    void aListThatCannotBeTakenLeavesTheOneBefore() {
        post("/questions/areas", "areas", "self-care");
        post("/questions/needs", "needs", "dressing");

        assertThat(post("/questions/areas", "areas", "moon")).hasStatus(422);
        assertThat(post("/questions/needs")).hasStatus(422);
        assertThat(post("/questions/needs", "needs", "flying", "go", "back")).hasRedirectedUrl("/questions/areas");
        assertThat(get("/questions/needs/dressing")).hasStatus(200);
    }

    @Test
    void twoAnswersToOneQuestionAreAQuestionNotAGuess() {
        assertThat(post(
                        "/questions/needs/dressing",
                        "schoolEffect",
                        "some",
                        "schoolEffect",
                        "none",
                        "dailyEffect",
                        "none"))
                .hasStatus(422)
                .bodyText()
                .contains("We got two answers here");
    }

    @Test
    void aFieldThatIsNotOursIsRefusedWhateverButtonWasPressed() {
        for (String go : new String[] {"next", "back", "check"}) {
            assertThat(post("/questions/needs/dressing", "dailyEffect", "none", "admin", "true", "go", go))
                    .hasStatus(422)
                    .bodyText()
                    .contains("did not reach us as it was sent");
        }
    }

    @Test
    void whatBringsAFamilyIsAskedFirstAndNeedsNoAnswer() {
        assertThat(post("/questions/start")).hasRedirectedUrl("/questions/child");
        assertThat(post("/questions/start", "situations", "school-no", "situations", "plan-no"))
                .hasRedirectedUrl("/questions/child");
        assertThat(get("/questions/start"))
                .bodyText()
                .contains("More at school", "More at a clinic", "Going well")
                .containsPattern("value=\"school-no\"[^>]* checked")
                .doesNotContain("noneOfThese");
        assertThat(post("/questions/start", "situations", "moon")).hasStatus(422);
        assertThat(get("/questions/check")).bodyText().contains("School said no: no evaluation, or no therapy.");
    }

    /** The few that bring most families stand open and first; "just starting" is read after them. */
    @Test
    void theUsualReasonsAreSeenAtOnceAndJustStartingComesLast() {
        Document page = read("/questions/start");

        assertThat(page.select("input[name=situations]").eachAttr("value"))
                .hasSize(14)
                .startsWith("told-clinic", "school-silent", "school-no", "told-school", "clinic-wait")
                .endsWith("just-starting");
        assertThat(page.select("input[name=situations]").stream()
                        .filter(box -> box.closest("details") == null)
                        .toList())
                .hasSize(6);
    }

    /** Under three there is no IEP, no 504 plan and no teaching: at most the district's evaluation, shortly before the birthday. */
    @Test
    void aToddlerIsAskedOnlyWhatCanBe() {
        post("/questions/child", "years", "2", "months", "10", "setting", "not-in-school");
        assertThat(post("/questions/child/now", "noneOfThese", "true")).hasRedirectedUrl("/questions/child/school");
        assertThat(read("/questions/child/school")
                        .select("fieldset input[name=schoolPlan]")
                        .eachAttr("value"))
                .containsExactly("none", "testing", "not-sure");
    }

    @Test
    void whoWorksOnTheNeedsIsAskedOnOnePageWithTheBoxesThatCanBeTrue() {
        post("/questions/child", "years", "7", "setting", "public");
        post("/questions/areas", "areas", "self-care", "areas", "schoolwork");
        assertThat(post("/questions/needs", "needs", "dressing", "needs", "handwriting"))
                .as("no plan and no clinic")
                .hasRedirectedUrl("/questions/needs/handwriting");

        post("/questions/child/school", "schoolPlan", "iep");
        assertThat(get("/questions/needs")).hasStatusOk();
        assertThat(post("/questions/needs", "needs", "dressing", "needs", "handwriting"))
                .hasRedirectedUrl("/questions/help-now");
        assertThat(get("/questions/help-now"))
                .bodyText()
                .contains("name=\"helpNow.dressing\" value=\"school\"")
                .doesNotContain("value=\"clinic\"");
        assertThat(post("/questions/help-now", "helpNow.dressing", "clinic")).hasStatus(422);
        assertThat(post("/questions/help-now", "helpNow.dressing", "school"))
                .hasRedirectedUrl("/questions/needs/handwriting");
        assertThat(answers().need("dressing").helpNow()).isEqualTo(HelpNow.SCHOOL);
        assertThat(answers().need("handwriting").helpNow()).isEqualTo(HelpNow.NONE);

        assertThat(post("/questions/child/school", "schoolPlan", "iep", "clinicTherapy", "yes", "from", "check"))
                .as("a box that was not there before")
                .hasRedirectedUrl("/questions/help-now?from=check");
        assertThat(get("/questions/help-now"))
                .as("each box says who")
                .bodyText()
                .contains("School</", "Clinic therapist</")
                .doesNotContain("??");
        assertThat(post(
                        "/questions/help-now",
                        "helpNow.dressing",
                        "school",
                        "helpNow.dressing",
                        "clinic",
                        "from",
                        "check"))
                .hasRedirectedUrl("/questions/needs/handwriting?from=check");
        assertThat(answers().need("dressing").helpNow()).isEqualTo(HelpNow.BOTH);

        post("/questions/child/school", "schoolPlan", "none", "clinicTherapy", "yes");
        assertThat(answers().need("dressing").helpNow()).isEqualTo(HelpNow.CLINIC);
        post("/questions/child/school", "schoolPlan", "none", "clinicTherapy", "no");
        assertThat(answers().need("dressing").helpNow()).isNull();
        assertThat(get("/questions/help-now")).hasStatus(302);
        post("/questions/child", "years", "2", "months", "0", "setting", "not-in-school");
        assertThat(get("/questions/help-now")).bodyText().contains("Early intervention");
    }

    /** After the last question Continue leads to the check page, and the button beside it straight to the plan. */
    @Test
    void theLastQuestionOffersThePlan() {
        post("/questions/child", "years", "7", "setting", "public");
        post("/questions/areas", "areas", "self-care", "areas", "schoolwork");
        post("/questions/needs", "needs", "dressing", "needs", "handwriting");
        String plan = "button[name=go][value=plan]";
        assertThat(read("/questions/needs/handwriting").select(plan))
                .as("not the last")
                .isEmpty();
        assertThat(read("/questions/needs/dressing").select(plan))
                .as("another is open")
                .isEmpty();
        assertThat(post("/questions/needs/dressing", "schoolEffect", "some", "dailyEffect", "none", "go", "plan"))
                .as("what is open is asked first")
                .hasRedirectedUrl("/questions/needs/handwriting");

        post("/questions/needs/handwriting", "schoolEffect", "some", "dailyEffect", "none");
        assertThat(read("/questions/needs/handwriting").select(plan))
                .as("not the last")
                .isEmpty();
        assertThat(read("/questions/needs/dressing").select(plan).eachText()).containsExactly("Show my plan");
        assertThat(read("/questions/needs/dressing").select("button[value=check]"))
                .as("Continue leads there")
                .isEmpty();
        assertThat(read("/questions/needs/dressing?from=check").select(plan))
                .as("a change")
                .isEmpty();
        assertThat(post("/questions/needs/dressing", "schoolEffect", "some", "dailyEffect", "", "go", "plan"))
                .hasStatus(422);
        assertThat(post("/questions/needs/dressing", "schoolEffect", "some", "dailyEffect", "none", "go", "plan"))
                .hasRedirectedUrl("/plan");
        assertThat(post("/questions/needs/dressing", "schoolEffect", "some", "dailyEffect", "none"))
                .hasRedirectedUrl("/questions/check");
    }

    /** Why each question is asked stands on its page, one tap away. */
    @Test
    void everyQuestionSaysWhyItIsAsked() {
        post("/questions/child", "years", "17", "setting", "public");
        post("/questions/areas", "areas", "self-care");
        post("/questions/needs", "needs", "dressing");
        int found = 0;
        for (Question.Page page : List.of(
                Question.Page.START,
                Question.Page.CHILD,
                Question.Page.NOW,
                Question.Page.SCHOOL,
                Question.Page.NEED)) {
            Element why = read(page == Question.Page.NEED ? "/questions/needs/dressing" : page.path(null))
                    .selectFirst("details .why__text");
            assertThat(why).as(page.code()).isNotNull();
            for (Question question : page.questions()) {
                String words = questions.getProperty("q." + question.code() + ".why");
                if (words != null) {
                    assertThat(why.text()).as(question.code()).contains(words);
                    found++;
                }
            }
        }
        assertThat(found).isGreaterThan(12);
    }

    /** School and health were two pages. Whoever has the second still open comes to the one there is. */
    @Test
    void thePageOfHealthLeadsToThatOfBoth() {
        post("/questions/child", "years", "7", "setting", "public");
        post("/questions/child/school", "schoolPlan", "iep", "behind", "yes", "clinicTherapy", "yes");
        Answers before = answers();

        assertThat(get("/questions/child/health")).hasRedirectedUrl("/questions/child/school");
        assertThat(post("/questions/child/health", "cover", "private")).hasRedirectedUrl("/questions/child/school");
        assertThat(answers()).isEqualTo(before);
        assertThat(read("/questions/child/school").select("fieldset legend").eachText())
                .as("the school first, then the clinic")
                .hasSize(8)
                .satisfies(all -> {
                    assertThat(all.get(0)).contains("at school now?");
                    assertThat(all.get(1)).contains("therapies are in it?");
                    assertThat(all.get(2)).contains("behind");
                    assertThat(all.get(4)).contains("at a clinic?");
                    assertThat(all.get(5)).contains("therapies are they?");
                });
    }

    private Answers answers() {
        return DraftCookies.read(drafts, draft).answers();
    }

    @Test
    void goingOnLeadsToTheFirstQuestionWithoutAnAnswerAndToThePlanWhenThereIsNone() {
        assertThat(get("/questions")).hasRedirectedUrl("/questions/start");
        post("/questions/start", "situations", "school-no");
        assertThat(get("/questions")).hasRedirectedUrl("/questions/child");
        post("/questions/child", "years", "7", "setting", "public");
        assertThat(get("/questions")).hasRedirectedUrl("/questions/child/now");
        post("/questions/child/now", "noneOfThese", "true");
        assertThat(get("/questions")).hasRedirectedUrl("/questions/child/school");
        post("/questions/areas", "areas", "self-care");
        assertThat(get("/questions")).as("what may be skipped was passed by").hasRedirectedUrl("/questions/needs");
        post("/questions/needs", "needs", "dressing", "needs", "feeding-self");
        post("/questions/needs/dressing", "schoolEffect", "some", "dailyEffect", "none");
        assertThat(get("/questions").getResponse().getRedirectedUrl()).startsWith("/questions/needs/");
        post("/questions/needs/feeding-self", "schoolEffect", "some", "dailyEffect", "none");
        assertThat(get("/questions")).hasRedirectedUrl("/plan");
    }

    @Test
    void anotherLanguageKeepsWhatWasJustFilledInAndSavesNothingYet() {
        post("/questions/child", "years", "7", "setting", "public");
        Cookie before = draft;
        assertThat(post("/questions/child?lang=es", "years", "grown up", "setting", "private", "go", "language"))
                .hasStatusOk()
                .bodyText()
                .contains("lang=\"es\"", "value=\"grown up\"", "formaction=\"/questions/child?lang=en\"")
                .doesNotContain("field--error", "error-summary")
                .containsPattern("value=\"private\" checked");
        assertThat(post("/questions/areas?lang=es", "areas", "self-care", "go", "language"))
                .hasStatusOk()
                .bodyText()
                .containsPattern("value=\"self-care\"[^>]* checked");
        assertThat(post("/questions/needs?lang=es", "go", "language")).hasStatusOk();
        assertThat(post("/questions/needs/dressing?lang=es", "dailyEffect", "a-lot", "go", "language"))
                .hasStatusOk()
                .bodyText()
                .containsPattern("value=\"a-lot\" checked");
        assertThat(draft).isEqualTo(before);
    }

    @Test
    void aNeedThatDoesNotExistIsNotFound() {
        assertThat(get("/questions/needs/flying")).hasStatus(404);
        assertThat(post("/questions/needs/flying", "schoolEffect", "some")).hasStatus(404);
    }

    @Test
    void aNeedThatIsNotTickedLeadsToTheList() {
        assertThat(get("/questions/needs/dressing")).hasRedirectedUrl("/questions/needs");
    }

    @Test
    void withoutAreasThereIsNothingToChooseFrom() {
        assertThat(get("/questions/needs")).hasRedirectedUrl("/questions/areas");
    }

    @Test
    void aChangeFromTheCheckPageReturnsThere() {
        post("/questions/child", "years", "7", "setting", "public");
        assertThat(post("/questions/child/school", "behind", "yes", "from", "check"))
                .hasRedirectedUrl("/questions/check");
        assertThat(post("/questions/child/school", "behind", "yes", "from", "plan"))
                .hasRedirectedUrl("/plan");
        assertThat(get("/questions/check")).bodyText().contains("7 years");
    }

    @Test
    void theSchoolQuestionSpeaksOfThePlaceWhereTheChildLearns() {
        post("/questions/child", "years", "9", "setting", "homeschool");
        post("/questions/needs", "needs", "dressing", "needs", "sleep");
        assertThat(get("/questions/needs/dressing"))
                .bodyText()
                .contains("At learning time", "How much does this get in the way");
        assertThat(get("/questions/needs/sleep"))
                .bodyText()
                .contains("At learning time", "Does it have an effect there?");

        post("/questions/child", "years", "4", "setting", "preschool");
        assertThat(get("/questions/needs/dressing"))
                .bodyText()
                .contains("At preschool or child care", "Have they tried small changes there");
        assertThat(get("/questions/needs/sleep"))
                .bodyText()
                .contains("At preschool or child care", "Does it have an effect there?");
        assertThat(get("/questions/child/school")).bodyText().contains("at preschool, Head Start or child care now?");

        post("/questions/child", "years", "2", "setting", "preschool");
        assertThat(get("/questions/needs/dressing"))
                .bodyText()
                .contains("At child care", "How much does this get in the way?")
                .doesNotContain("name=\"tried\"");
    }

    @Test
    void thePageOfWhoHelpsNowHasTheBoxesThatCanBeTrueAndKeepsThem() {
        post("/questions/needs", "needs", "handwriting", "needs", "dressing");
        assertThat(get("/questions/help-now")).hasRedirectedUrl("/questions/check");

        post("/questions/child/school", "clinicTherapy", "yes");
        assertThat(get("/questions/help-now"))
                .hasStatusOk()
                .bodyText()
                .contains("name=\"helpNow.handwriting\" value=\"clinic\"", "name=\"helpNow.dressing\" value=\"clinic\"")
                .doesNotContain("value=\"school\"");
        assertThat(post("/questions/help-now", "helpNow.dressing", "school", "go", "next"))
                .hasStatus(422)
                .bodyText()
                .contains("We do not know this answer");

        post("/questions/child/school", "schoolPlan", "iep", "clinicTherapy", "yes");
        post("/questions/help-now", "helpNow.dressing", "school", "helpNow.dressing", "clinic");
        assertThat(get("/questions/help-now"))
                .bodyText()
                .containsPattern("name=\"helpNow.dressing\" value=\"school\" checked")
                .containsPattern("name=\"helpNow.dressing\" value=\"clinic\" checked")
                .doesNotContainPattern("name=\"helpNow.handwriting\" value=\"[a-z]+\" checked");
        assertThat(get("/questions/check")).bodyText().contains("School and clinic", "Nobody");

        post("/questions/child/school", "schoolPlan", "iep", "clinicTherapy", "no");
        assertThat(get("/questions/check")).bodyText().doesNotContain("School and clinic");
        post("/questions/child", "years", "2", "setting", "preschool");
        assertThat(get("/questions/help-now")).bodyText().contains("Early intervention");
    }

    /** Two close needs are asked about once, with a form that needs no script; then the questions go on with what was kept. */
    @Test
    void whichOfTwoCloseNeedsFitsIsAskedOnce() {
        assertThat(get("/questions/close")).as("nothing is close").hasRedirectedUrl("/questions/check");
        String[] both = {"needs", "starting-steps", "needs", "understanding"};
        String pair = "close.starting-steps.understanding";
        post("/questions/areas", "areas", "attention-organizing", "areas", "talking-understanding");
        assertThat(post("/questions/needs", both)).hasRedirectedUrl("/questions/close");
        Document page = read("/questions/close");
        assertThat(page.select("form#typed-form[method=post][action='/questions/close'] [name='" + pair + "']")
                        .eachAttr("value"))
                .containsExactly("first", "second", "both");
        assertThat(page.select("form#typed-form button[name=go][value=next]")).hasSize(1);

        assertThat(post("/questions/close", "go", "next"))
                .as("left as it is both stay")
                .hasRedirectedUrl("/questions/needs/starting-steps");
        assertThat(post("/questions/close", pair, "third", "go", "next")).hasStatus(422);
        assertThat(post("/questions/close", pair, "both", "go", "next"))
                .hasRedirectedUrl("/questions/needs/starting-steps");
        post("/questions/needs/starting-steps", "schoolEffect", "some", "dailyEffect", "a-lot", "safety", "home");
        Document filled = read("/questions/needs/understanding");
        assertThat(filled.select("input[checked]").eachAttr("value")).contains("some", "a-lot", "home");
        assertThat(filled.select(".notice").text())
                .contains(
                        MessageFiles.read("messages/catalog", Locale.ENGLISH).getProperty("need.starting-steps.label"));
        assertThat(answers().need("understanding").schoolEffect())
                .as("a guess is no answer")
                .isNull();

        assertThat(post("/questions/close", pair, "second", "go", "next"))
                .hasRedirectedUrl("/questions/needs/understanding");
        assertThat(answers().chosen()).containsExactly("understanding");
        post("/questions/needs", both);
        assertThat(post("/questions/close", pair, "first", "go", "next"))
                .hasRedirectedUrl("/questions/needs/starting-steps");
        assertThat(post("/questions/close", "go", "back")).hasRedirectedUrl("/questions/needs");
        assertThat(post(
                        "/questions/needs",
                        Stream.concat(Stream.of(both), Stream.of("from", "plan"))
                                .toArray(String[]::new)))
                .hasRedirectedUrl("/questions/close?from=plan");
        assertThat(post("/questions/close", pair, "second", "from", "plan"))
                .as("what has no answer yet is asked before the plan")
                .hasRedirectedUrl("/questions/needs/understanding?from=plan");
    }

    /** Others understand a child or they do not: there both cannot fit, and the answer is needed. */
    @Test
    void oneOfTwoIsTakenWhereBothCannotFit() {
        String pair = "close.talking-clearly.single-sounds";
        post("/questions/needs", "needs", "talking-clearly", "needs", "single-sounds");
        assertThat(read("/questions/close").select("[name='" + pair + "']").eachAttr("value"))
                .containsExactly("first", "second");
        assertThat(post("/questions/close", "go", "next"))
                .hasStatus(422)
                .bodyText()
                .contains(questions.getProperty("error.close"), "href=\"#" + pair + "\"");
        assertThat(post("/questions/close", pair, "both", "go", "next")).hasStatus(422);
        assertThat(post("/questions/close", pair, "second", "go", "next"))
                .hasRedirectedUrl("/questions/needs/single-sounds");
    }

    /** The languages of the home are asked beside needs of talking, and stand on the check page where one was chosen. */
    @Test
    void theLanguagesOfTheHomeAreAskedWithNeedsOfTalking() {
        String languages = "[name=homeLanguages]";
        post("/questions/child", "years", "6", "setting", "public");
        post("/questions/areas", "areas", "schoolwork");
        assertThat(read("/questions/needs").select(languages)).isEmpty();
        post("/questions/areas", "areas", "schoolwork", "areas", "talking-understanding");
        assertThat(read("/questions/needs").select(languages).eachAttr("value"))
                .containsExactly("english", "other", "more-than-one", "not-sure");
        assertThat(post("/questions/needs", "needs", "understanding", "homeLanguages", "klingon", "go", "next"))
                .hasStatus(422);
        post("/questions/needs", "needs", "understanding", "homeLanguages", "other");
        assertThat(read("/questions/needs").select(languages + "[checked]").eachAttr("value"))
                .containsExactly("other");
        assertThat(languageRow()).containsExactly(List.of("/questions/needs?from=check", "Another language"));
        post("/questions/needs", "needs", "handwriting", "homeLanguages", "other");
        assertThat(languageRow()).as("nothing about talking").isEmpty();
    }

    private List<List<String>> languageRow() {
        return read("/questions/check").select(".answer-list__row").stream()
                .filter(row -> row.text().startsWith(questions.getProperty("check.homeLanguages")))
                .map(row -> List.of(
                        row.select("a").attr("href"), row.select("dd").first().text()))
                .toList();
    }

    @Test
    void anAgeAsPeopleWriteItIsSaidBackOnTheCheckPage() {
        post("/questions/child", "years", "siete años y medio", "setting", "public");
        assertThat(get("/questions/check")).bodyText().contains("7 years, 6 months");
        assertThat(get("/questions/child")).bodyText().contains("value=\"7\"", "value=\"6\"");
    }

    @Test
    void aChangeFromThePageOfANeedOfThePlanLeadsBackThereAndSaysSo() {
        post("/questions/child", "years", "7", "setting", "public");
        post("/questions/needs", "needs", "dressing");
        post("/questions/needs/dressing", "schoolEffect", "some", "dailyEffect", "none");

        assertThat(get("/questions/needs/dressing?from=plan.dressing"))
                .bodyText()
                .contains(
                        "name=\"from\" value=\"plan.dressing\"",
                        "Then you are back at your plan for “Getting dressed and undressed”.");
        assertThat(post(
                        "/questions/needs/dressing",
                        "schoolEffect",
                        "a-lot",
                        "dailyEffect",
                        "none",
                        "from",
                        "plan.dressing"))
                .hasRedirectedUrl("/plan/needs/dressing");
        assertThat(post("/questions/child", "years", "8", "setting", "public", "from", "plan.dressing"))
                .hasRedirectedUrl("/plan/needs/dressing");
        assertThat(post("/questions/child", "years", "8", "setting", "public", "from", "plan.<b>"))
                .as("a need that nobody knows")
                .hasRedirectedUrl("/plan");
    }

    @Test
    void moreThanEightNeedsAreTakenAfterOneKindWord() {
        post("/questions/areas", "areas", "schoolwork", "areas", "self-care");
        String[] nine = Stream.of(
                        "handwriting",
                        "typing-devices",
                        "writing-stamina",
                        "tools-cutting-drawing",
                        "dressing",
                        "fasteners-shoes",
                        "bathing-hair",
                        "toileting",
                        "sleep")
                .flatMap(need -> Stream.of("needs", need))
                .toArray(String[]::new);
        assertThat(post("/questions/needs", nine))
                .hasStatusOk()
                .bodyText()
                .contains("You picked 9. Three to five is a good start", "name=\"again\" value=\"true\"");
        assertThat(answers().chosen()).as("kept, whatever comes next").hasSize(9);
        String[] again =
                Stream.concat(Stream.of(nine), Stream.of("again", "true")).toArray(String[]::new);
        assertThat(post("/questions/needs", again)).hasRedirectedUrl("/questions/needs/handwriting");
    }

    @Test
    void whatWasSkippedIsFoldedAndWhatThePlanWaitsForIsNot() throws Exception {
        post("/questions/child", "years", "7", "setting", "public");
        post("/questions/needs", "needs", "dressing");
        String page = get("/questions/check").getResponse().getContentAsString();
        String folded = page.substring(page.indexOf("answer-skipped"));

        assertThat(folded).contains("You skipped 9 questions. They are optional.", "Health plan", "State");
        assertThat(page.substring(0, page.indexOf("answer-skipped")))
                .contains("Not answered", "2 things have no answer yet")
                .doesNotContain("Health plan");
        assertThat(page.split("href=\"/plan\""))
                .as("at the top and at the bottom")
                .hasSize(3);
    }

    @Test
    void aLimitedNeedAsksAboutDailyLifeWithoutSchoolwork() {
        post("/questions/needs", "needs", "handwriting", "needs", "dressing");
        assertThat(get("/questions/needs/handwriting")).bodyText().contains("not counting schoolwork");
        assertThat(get("/questions/needs/dressing")).bodyText().doesNotContain("not counting schoolwork");
    }

    @Test
    void clearingTakesTheDraftAway() {
        post("/questions/child", "years", "7", "setting", "public");
        MvcTestResult cleared = post("/clear");

        assertThat(cleared).hasRedirectedUrl("/cleared").cookies().hasMaxAge("draft", java.time.Duration.ZERO);
        assertThat(get("/cleared"))
                .as("pages that the browser kept are gone too")
                .hasHeader("Clear-Site-Data", "\"cache\"");
    }

    @Test
    void aFormThatComesWithADraftThatCannotBeOpenedIsKept() {
        draft = new Cookie("draft", "tampered");
        MvcTestResult page = post("/questions/child", "years", "7", "setting", "public");

        assertThat(page).hasForwardedUrl("/answers-shut").cookies().doesNotContainCookie("draft");
        assertThat(draft.getValue()).isEqualTo("tampered");
        post("/questions/child", "years", "7", "setting", "public", "anew", "true");
        assertThat(get("/questions/check")).bodyText().contains("7 years");
    }

    private Document read(String path) {
        return Jsoup.parse(new String(get(path).getResponse().getContentAsByteArray(), StandardCharsets.UTF_8));
    }

    private MvcTestResult get(String path) {
        var request = mvc.get().uri(path).cookie(done);
        return keep((draft == null ? request : request.cookie(draft)).exchange());
    }

    private MvcTestResult post(String path, String... fields) {
        var request = mvc.post().uri(path).with(csrf()).cookie(done);
        for (int at = 0; at < fields.length; at += 2) {
            request = request.param(fields[at], fields[at + 1]);
        }
        return keep((draft == null ? request : request.cookie(draft)).exchange());
    }

    /** What a browser does: the newest draft goes along with the next request. */
    private MvcTestResult keep(MvcTestResult result) {
        Cookie newest = null;
        for (Cookie cookie : result.getResponse().getCookies()) {
            newest = cookie.getName().equals("draft") ? cookie : newest;
            done = cookie.getName().equals("done") ? cookie : done;
        }
        if (newest != null) {
            draft = newest.getMaxAge() == 0 ? null : newest;
        }
        return result;
    }
}
