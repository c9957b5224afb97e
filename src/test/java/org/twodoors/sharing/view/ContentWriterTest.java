package org.twodoors.sharing.view;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.twodoors.Given;
import org.twodoors.answers.Answers;
import org.twodoors.answers.AnswersJson;
import org.twodoors.answers.ChildAnswers;
import org.twodoors.answers.ClinicTherapy;
import org.twodoors.answers.Cover;
import org.twodoors.answers.DailyEffect;
import org.twodoors.answers.Diagnosis;
import org.twodoors.answers.HealthLink;
import org.twodoors.answers.HelpNow;
import org.twodoors.answers.HowOften;
import org.twodoors.answers.NeedAnswers;
import org.twodoors.answers.Question;
import org.twodoors.answers.Question.Audience;
import org.twodoors.answers.RedFlag;
import org.twodoors.answers.Safety;
import org.twodoors.answers.SchoolEffect;
import org.twodoors.answers.SchoolPlan;
import org.twodoors.answers.Setting;
import org.twodoors.answers.Situation;
import org.twodoors.answers.TeacherAnswers;
import org.twodoors.answers.Tried;
import org.twodoors.answers.UsState;
import org.twodoors.catalog.Catalog;
import org.twodoors.catalog.CatalogReader;
import org.twodoors.catalog.Need;
import org.twodoors.rules.Rule;
import org.twodoors.rules.RulesService;
import org.twodoors.sealing.Token;
import org.twodoors.sharing.link.LinkKind;
import org.twodoors.time.SiteClock;
import tools.jackson.databind.json.JsonMapper;

class ContentWriterTest {

    private static final Catalog CATALOG = CatalogReader.read();
    private static final JsonMapper JSON = AnswersJson.lenient();
    private static final Instant NOW = Instant.parse("2026-11-22T18:00:00Z");

    private final ContentWriter writer = writer();

    private ContentWriter writer() {
        Clock clock = Clock.fixed(NOW, ZoneOffset.UTC);
        return new ContentWriter(CATALOG, new RulesService(), new SiteClock(clock, ZoneId.of("America/Chicago")));
    }

    @ParameterizedTest
    @EnumSource
    void aCopyHoldsAnAnswerWhenItMayBeShownToWhoeverReadsIt(Question question) {
        Answers answers = answers(
                child(7 * 12, SchoolPlan.IEP),
                Given.needAnswers(
                                "calming-down",
                                SchoolEffect.A_LOT,
                                DailyEffect.A_LOT,
                                Tried.STILL_HARD,
                                HealthLink.CONDITION,
                                Safety.BOTH,
                                HowOften.OFTEN,
                                true,
                                new TeacherAnswers(SchoolEffect.SOME, null))
                        .with(Question.HELP_NOW, HelpNow.SCHOOL));
        String field = "\"" + question.field() + "\":";

        assertThat(json(true, answers).contains(field)).isEqualTo(question.isShownTo(Audience.TEAM));
        assertThat(json(false, answers).contains(field)).isEqualTo(question.isShownTo(Audience.SCHOOL));
    }

    @ParameterizedTest
    @EnumSource(HowOften.class)
    void aCopyForTheSchoolSaysThatTheSchoolWorksOnItAndNeverThatAClinicDoes(HowOften often) {
        ChildAnswers child = child(7 * 12, SchoolPlan.IEP).with(Question.CLINIC_THERAPY, ClinicTherapy.YES);
        Map<HelpNow, String> copies = new EnumMap<>(HelpNow.class);
        for (HelpNow now : HelpNow.values()) {
            NeedAnswers said =
                    need("handwriting").with(Question.HOW_OFTEN, often).with(Question.SAFETY, Safety.NONE);
            copies.put(now, json(false, answers(child, said.with(Question.HELP_NOW, now))));
        }

        assertThat(copies.get(HelpNow.SCHOOL))
                .isEqualTo(copies.get(HelpNow.BOTH))
                .contains("\"helpNow\":\"school\"", "\"R38\"")
                .doesNotContain("\"R4\"");
        assertThat(copies.get(HelpNow.CLINIC))
                .isEqualTo(copies.get(HelpNow.NONE))
                .isEqualTo(copies.get(HelpNow.UNKNOWN))
                .doesNotContain("helpNow", "R38", "R39");
        assertThat(copies.get(HelpNow.NONE).contains("\"R4\"")).isEqualTo(often == HowOften.SOMETIMES);
    }

    @Test
    void whatBringsTheFamilyGoesAlongOnlyIfTheyTickItAndNothingOfAClinicWithoutHomeAndHealth() {
        ChildAnswers child = child(7 * 12, SchoolPlan.IEP)
                .with(
                        Question.SITUATIONS,
                        Set.of(Situation.PLAN_NO, Situation.SCHOOL_NO, Situation.WORK_TOGETHER, Situation.KEEP_HELP));
        Answers family = answers(child, need("handwriting"));
        List<String> needs = List.of("handwriting");

        for (boolean daily : List.of(false, true)) {
            assertThat(json(choice(needs, daily, "", false), family))
                    .doesNotContain("situations", "school-no", "plan-no");
        }
        assertThat(writer.content(family, choice(needs, false, "", true)).situations())
                .containsExactly(Situation.SCHOOL_NO, Situation.KEEP_HELP);
        SharedContent all = writer.content(family, choice(needs, true, "", true));
        assertThat(all.situations())
                .containsExactly(Situation.SCHOOL_NO, Situation.PLAN_NO, Situation.KEEP_HELP, Situation.WORK_TOGETHER);
        assertThat(ReadOnlyView.of(
                                JSON.readValue(JSON.writeValueAsString(all), SharedContent.class),
                                NOW.atZone(ZoneOffset.UTC).toLocalDate(),
                                CATALOG)
                        .situations())
                .startsWith("q.situations.school-no", "q.situations.plan-no");
    }

    /** Whatever was said about home and health, the copy without it is the same. */
    @ParameterizedTest
    @ValueSource(ints = {2 * 12, 7 * 12, 16 * 12})
    void aCopyWithoutHomeAndHealthDependsOnNothingSaidAboutThem(int age) {
        int families = 0;
        for (Need need : CATALOG.needs()) {
            for (SchoolPlan plan : List.of(SchoolPlan.NONE, SchoolPlan.IEP)) {
                for (SchoolEffect school : List.of(SchoolEffect.SOME, SchoolEffect.A_LOT)) {
                    for (HowOften often : HowOften.values()) {
                        for (boolean unsafe : List.of(false, true)) {
                            assertThat(copies(need, child(age, plan), school, often, unsafe))
                                    .as("%s %s %s %s", need.id(), plan, school, often)
                                    .hasSize(1);
                            families++;
                        }
                    }
                }
            }
        }
        assertThat(families).isEqualTo(CATALOG.needs().size() * 2 * 2 * 4 * 2);
    }

    private Set<String> copies(Need need, ChildAnswers child, SchoolEffect school, HowOften often, boolean unsafe) {
        Set<String> copies = new HashSet<>();
        for (DailyEffect daily : DailyEffect.values()) {
            for (HealthLink health : HealthLink.values()) {
                for (Safety safety : unsafe ? List.of(Safety.SCHOOL, Safety.BOTH) : List.of(Safety.NONE, Safety.HOME)) {
                    copies.add(json(
                            false,
                            answers(
                                    child,
                                    Given.needAnswers(
                                            need.id(),
                                            school,
                                            daily,
                                            Tried.STILL_HARD,
                                            health,
                                            safety,
                                            often,
                                            true,
                                            new TeacherAnswers(SchoolEffect.NONE, null)))));
                }
            }
        }
        return copies;
    }

    @ParameterizedTest
    @ValueSource(ints = {2 * 12, 7 * 12, 17 * 12})
    void aCopyWithoutHomeAndHealthSaysNothingAboutTheChild(int age) {
        for (Need need : CATALOG.needs()) {
            String copy = json(false, answers(child(age, SchoolPlan.IEP), need(need.id())));
            assertThat(copy)
                    .as(need.id())
                    .contains("\"place\":\"school\"")
                    .doesNotContain("\"R5\"", "\"R6\"", "\"R7\"");
        }
    }

    @Test
    void theViewHoldsOnlyWhatWasChosen() {
        Answers family = answers(child(7 * 12, SchoolPlan.IEP), need("handwriting"), need("sleep"), need("toileting"));

        assertThat(json(false, family)).as("all three").contains("handwriting", "sleep", "toileting");
        assertThat(json(choice(List.of("handwriting"), false, "", false), family))
                .isEqualTo("{\"v\":2,\"label\":\"\",\"day\":\"2026-11-22\",\"rulesVersion\":\"" + RulesService.VERSION
                        + "\",\"place\":\"school\",\"daily\":false,\"needs\":[{\"said\":{\"need\":\"handwriting\","
                        + "\"schoolEffect\":\"a-lot\",\"tried\":\"still-hard\",\"safety\":\"school\","
                        + "\"howOften\":\"often\"},\"needClass\":\"educational\",\"strength\":\"strong\","
                        + "\"rules\":[\"R2\",\"R8\"],\"asks\":[\"safety-plan\",\"therapy\"],\"words\":\"\"}],"
                        + "\"grade\":\"\"}");
    }

    @Test
    void whatIsSealedHoldsNothingElseEither() {
        Answers family = answers(child(7 * 12, SchoolPlan.IEP), need("handwriting"), need("sleep"));
        Token link = Token.random();
        for (boolean daily : List.of(false, true)) {
            SharedContent content = writer.content(family, choice(List.of("handwriting"), daily, "J. K.", false));
            byte[] sealed = LinkKind.SHARED_VIEW.content().seal(link, content);
            SharedContent opened = LinkKind.SHARED_VIEW
                    .content()
                    .open(link, sealed, SharedContent.class)
                    .orElseThrow();
            assertThat(opened).isEqualTo(content);
            String json = JSON.writeValueAsString(opened);
            assertThat(json)
                    .doesNotContain("sleep", "medicaid", "yes", "TX", "self-harm", "teacher", "doctorSign", "age", "84")
                    .doesNotContain("cover", "diagnosis", "state", "redFlags", "setting");
            assertThat(json.contains("condition")).isEqualTo(daily);
            assertThat(json.contains("dailyEffect")).isEqualTo(daily);
            assertThat(json.contains("both")).isEqualTo(daily);
        }
    }

    @Test
    void nothingThatIsPrintedOfACopySaysWhatIsInIt() {
        Answers family = answers(child(7 * 12, SchoolPlan.IEP), need("handwriting"));
        ShareForm choice = choice(List.of("handwriting"), true, "planted", false);
        SharedContent content = writer.content(family, choice);
        ReadOnlyView view = ReadOnlyView.of(content, NOW.atZone(ZoneOffset.UTC).toLocalDate(), CATALOG);
        assertThat(List.of(choice, content, content.needs(), view, view.needs()).toString())
                .doesNotContain("planted", "handwriting");
    }

    @Test
    void ageGradeAndOwnWordsGoAlongOnlyIfTheFamilySaysThemAndNothingOfANeedThatIsNotChosen() {
        Answers family = answers(child(7 * 12 + 5, SchoolPlan.IEP), need("handwriting"), need("sleep"));
        List<String> needs = List.of("handwriting");
        assertThat(json(choice(needs, true, "", false), family))
                .contains("\"grade\":\"\"")
                .doesNotContain("ageMonths", "since");

        SharedContent said = writer.content(
                family,
                new ShareForm(
                        needs,
                        false,
                        "",
                        "30",
                        false,
                        true,
                        "Grade 2",
                        Map.of("handwriting", "It takes an hour", "sleep", "planted"),
                        Map.of("handwriting", "years", "sleep", "weeks"),
                        ""));
        assertThat(said.ageMonths()).as("whole years").isEqualTo(7 * 12);
        assertThat(JSON.writeValueAsString(said))
                .contains("Grade 2", "It takes an hour", "\"since\":\"years\"")
                .doesNotContain("planted", "weeks");
    }

    @Test
    void whatIsAskedNeedsNothingOfHomeAndHealthAndNamesADangerAtSchool() {
        Answers family = answers(child(7 * 12, SchoolPlan.NONE), need("handwriting"));
        SharedContent school = writer.content(family, choice(List.of("handwriting"), false, "", false));
        assertThat(school.needs().get(0).asks()).contains("therapy", "safety-plan");
        Answers safe =
                answers(child(7 * 12, SchoolPlan.NONE), need("handwriting").with(Question.SAFETY, Safety.HOME));
        assertThat(writer.content(safe, choice(List.of("handwriting"), false, "", false))
                        .needs()
                        .get(0)
                        .asks())
                .contains("therapy")
                .doesNotContain("safety-plan");
    }

    @Test
    void theFamilyIsToldWhereTheCopySaysLessThanItsPlan() {
        NeedAnswers lostLastMonth = Given.needAnswers(
                "handwriting",
                SchoolEffect.A_LOT,
                DailyEffect.A_LOT,
                Tried.STILL_HARD,
                HealthLink.LOST,
                Safety.NONE,
                HowOften.NEW,
                null,
                null);
        Answers family = answers(child(7 * 12, SchoolPlan.NONE), lostLastMonth, need("sleep"));
        assertThat(writer.saidLess(family, choice(List.of("handwriting", "sleep"), false, "", false)))
                .extracting(Need::id)
                .containsExactly("handwriting");
        assertThat(writer.saidLess(family, choice(List.of("handwriting", "sleep"), true, "", false)))
                .isEmpty();
    }

    @Test
    void aViewLeavesOutWhatALaterVersionNoLongerKnows() {
        String old = "{\"v\":1,\"label\":\"\",\"day\":\"2026-11-22\",\"rulesVersion\":\"1999\",\"place\":\"school\","
                + "\"daily\":true,\"later\":1,\"needs\":[{\"said\":{\"need\":\"flying\"},\"rules\":[\"R1\"]},"
                + "{\"said\":{\"need\":\"sleep\",\"schoolEffect\":\"sideways\"},\"needClass\":\"magical\","
                + "\"rules\":[\"R999\",\"R18\"]}]}";
        SharedContent content = JSON.readValue(old, SharedContent.class);
        ReadOnlyView view = ReadOnlyView.of(content, NOW.atZone(ZoneOffset.UTC).toLocalDate(), CATALOG);
        assertThat(view.needs()).hasSize(1);
        assertThat(view.needs().get(0).classKey()).isEqualTo("class.not-clear");
        assertThat(view.needs().get(0).reasons()).extracting(Rule::id).containsExactly("R18");
        assertThat(view.needs().get(0).effects()).isEmpty();
        assertThat(view.needs().get(0).asks()).as("none before they were sent").isEmpty();
        assertThat(view.needs().get(0).words()).isEmpty();
        assertThat(view.age()).isNull();
    }

    private String json(boolean daily, Answers answers) {
        return json(choice(new ArrayList<>(answers.chosen()), daily, "", false), answers);
    }

    private static ShareForm choice(List<String> needs, boolean daily, String label, boolean situations) {
        return new ShareForm(needs, daily, label, "30", situations, false, "", Map.of(), Map.of(), "");
    }

    private String json(ShareForm choice, Answers answers) {
        return JSON.writeValueAsString(writer.content(answers, choice));
    }

    private static NeedAnswers need(String id) {
        return Given.needAnswers(
                id,
                SchoolEffect.A_LOT,
                DailyEffect.A_LOT,
                Tried.STILL_HARD,
                HealthLink.CONDITION,
                Safety.BOTH,
                HowOften.OFTEN,
                true,
                new TeacherAnswers(SchoolEffect.SOME, Tried.WORKED));
    }

    private static ChildAnswers child(int age, SchoolPlan plan) {
        return Given.childAnswers(
                age,
                Setting.PUBLIC,
                plan,
                Diagnosis.YES,
                null,
                Cover.MEDICAID_CHIP,
                null,
                Set.of(RedFlag.values()),
                UsState.TX,
                null);
    }

    private static Answers answers(ChildAnswers child, NeedAnswers... needs) {
        Answers answers = Answers.NONE.withChild(child);
        for (NeedAnswers need : Arrays.asList(needs)) {
            answers = answers.withNeed(need);
        }
        return answers;
    }
}
