package org.twodoors;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.MessageSource;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.twodoors.answers.Answers;
import org.twodoors.answers.Behind;
import org.twodoors.answers.ChildAnswers;
import org.twodoors.answers.Cover;
import org.twodoors.answers.DailyEffect;
import org.twodoors.answers.Diagnosis;
import org.twodoors.answers.HealthLink;
import org.twodoors.answers.HowOften;
import org.twodoors.answers.SchoolEffect;
import org.twodoors.answers.SchoolPlan;
import org.twodoors.answers.Setting;
import org.twodoors.answers.Tried;
import org.twodoors.catalog.Catalog;
import org.twodoors.catalog.CatalogReader;
import org.twodoors.catalog.Need;
import org.twodoors.draft.DraftCookie;
import tools.jackson.databind.json.JsonMapper;

/** No page, paper or message names a therapy that leads none of the family's needs. */
@WholeSite
class LeadsOnPagesTest {

    private static final Catalog CATALOG = CatalogReader.read();

    /** Every letter there is; to a family that it does not fit the one that fits is shown. */
    private static final List<String> PAPERS = letters();

    @Autowired
    private MockMvcTester mvc;

    @Autowired
    private DraftCookie drafts;

    @Autowired
    private MessageSource words;

    static List<Need> needs() {
        return List.copyOf(CATALOG.needs());
    }

    @ParameterizedTest
    @MethodSource("needs")
    void noOtherTherapyIsNamed(Need need) {
        OtherTherapies others = new OtherTherapies(need, words);
        List<String> wrong = new ArrayList<>();
        for (Locale language : SiteLanguages.all()) {
            wrong.addAll(others(others, family(need, SchoolPlan.SECTION_504), pages(need), language));
            if (!others.isOfOccupationalTherapyAlone()) {
                wrong.addAll(others(others, family(need, SchoolPlan.NONE), withLetters(need), language));
                for (Answers family : atEachDoor(need)) {
                    wrong.addAll(others(others, family, pagesOfADoor(need), language));
                }
            }
        }
        assertThat(wrong.stream().distinct())
                .as("names no other than %s", others.leads())
                .isEmpty();
    }

    private List<String> others(OtherTherapies others, Answers family, List<String> pages, Locale language) {
        List<String> wrong = new ArrayList<>();
        for (String path : pages) {
            String text = FamilyPages.text(new FamilyPages(mvc, drafts)
                    .get(path + (path.contains("?") ? "&" : "?") + "lang=" + language, family));
            assertThat(text).as(path).doesNotContain("{therapy").doesNotContain("{clinicTherapy");
            Document page = FamilyPages.document(text);
            // Early intervention has all three in one call, and says so (R97).
            String early = word("line.early-therapies", language).substring(0, 25);
            page.select("p").stream()
                    .filter(line -> line.text().startsWith(early))
                    .forEach(Element::remove);
            others.namedOn(page, language).forEach(line -> wrong.add(path + " in " + language + ": " + line));
        }
        return wrong;
    }

    /** One class after the other, with settings that have steps of their own. */
    private static List<Answers> atEachDoor(Need need) {
        return List.of(
                family(
                        child(8 * 12, Setting.PUBLIC, SchoolPlan.IEP),
                        need,
                        SchoolEffect.A_LOT,
                        DailyEffect.NONE,
                        Tried.STILL_HARD),
                family(
                        child(4 * 12, Setting.PRESCHOOL, SchoolPlan.NONE),
                        need,
                        SchoolEffect.NONE,
                        DailyEffect.A_LOT,
                        null),
                family(
                        child(18, Setting.NOT_IN_SCHOOL, SchoolPlan.NONE),
                        need,
                        SchoolEffect.NOT_IN_SCHOOL,
                        DailyEffect.A_LOT,
                        null),
                family(
                        child(17 * 12, Setting.PRIVATE, SchoolPlan.NOT_SURE),
                        need,
                        SchoolEffect.SOME,
                        DailyEffect.UNKNOWN,
                        Tried.NOT_YET));
    }

    private static List<String> pagesOfADoor(Need need) {
        return List.of(
                "/plan",
                "/plan/school?open=all",
                "/plan/clinic?open=all",
                "/plan/together?open=all",
                "/plan/find-out?open=all",
                "/plan/meeting-sheet",
                "/plan/meeting-sheet?at=clinic",
                "/plan/needs/" + need.id());
    }

    private static List<String> withLetters(Need need) {
        List<String> pages = new ArrayList<>(pages(need));
        PAPERS.forEach(letter -> pages.add("/plan/messages/" + letter));
        return pages;
    }

    @Test
    void whereTheDoctorLooksFirstEveryPageSaysSo() {
        Set<String> shown = new LinkedHashSet<>();
        for (Need need : needs()) {
            if (!need.leadClinic().doctorFirst()) {
                continue;
            }
            for (Locale language : SiteLanguages.all()) {
                String lead = words.getMessage(requireNonNull(need.clinicLeadKey()), null, language);
                String then = words.getMessage("need." + need.id() + ".clinicTherapist", null, language);
                for (String page : List.of("/plan/together?open=all", "/plan/needs/" + need.id() + "?open=all")) {
                    String text = new FamilyPages(mvc, drafts)
                            .page(page + "&lang=" + language, family(need, SchoolPlan.NONE))
                            .select("main")
                            .text();
                    if (text.contains(then)) {
                        assertThat(text)
                                .as("%s of %s", page, need.id())
                                .contains(words.getMessage("need.doctorFirst", new Object[] {lead}, language));
                        shown.add(page.split("\\?")[0] + " " + language);
                    }
                }
            }
        }
        assertThat(shown).contains("/plan/together en", "/plan/together es");
        assertThat(shown).anyMatch(page -> page.startsWith("/plan/needs/"));
    }

    /** R83: a speech need that no class has tried to help yet asks the teacher for a screen, on the plan and in the letter. */
    @ParameterizedTest
    @MethodSource("org.twodoors.SiteLanguages#all")
    void speechAloneAsksTheTeacherForAScreen(Locale language) {
        Set<String> asked = new LinkedHashSet<>();
        for (Need need : needs()) {
            Answers family = notTriedYet(need);
            FamilyPages pages = new FamilyPages(mvc, drafts);
            String plan =
                    pages.page("/plan?lang=" + language, family).select("main").text();
            String letter = pages.page("/plan/messages/teacher?lang=" + language, family)
                    .select("main")
                    .text();
            boolean speech = need.leadSchool()
                    .asked()
                    .filter(it -> it.code().equals("slp"))
                    .isPresent();
            boolean classHelp = plan.contains(word("plan.open.teacher", language));
            boolean screen = letter.contains(word("letter.teacher.speech", language));

            assertThat(screen)
                    .as(need.id())
                    .isEqualTo(speech && classHelp && plan.contains(word("plan.step.speech", language)));
            assertThat(plan.contains(word("plan.step.speech", language)))
                    .as(need.id())
                    .isEqualTo(screen);
            if (screen) {
                asked.add(need.id());
                // One need is named once: how often it is so follows without its name.
                assertThat(letter).contains(word("letter.often.all.often", language));
            }
        }
        assertThat(asked)
                .hasSizeGreaterThan(5)
                .contains("stuttering", "using-words")
                .doesNotContain("stairs-curbs-bus");
    }

    private String word(String key, Locale language) {
        return words.getMessage(key, null, language);
    }

    private static Answers notTriedYet(Need need) {
        ChildAnswers child = Given.childAnswers(
                8 * 12,
                Setting.PUBLIC,
                SchoolPlan.NONE,
                Diagnosis.NO,
                Behind.NO,
                Cover.PRIVATE,
                null,
                Set.of(),
                null,
                null);
        return Answers.NONE
                .withChild(child)
                .withNeed(Given.needAnswers(
                        need.id(),
                        SchoolEffect.A_LOT,
                        DailyEffect.NONE,
                        Tried.NOT_YET,
                        HealthLink.OTHER,
                        null,
                        HowOften.OFTEN,
                        null,
                        null));
    }

    private static List<String> pages(Need need) {
        List<String> pages = new ArrayList<>(List.of(
                "/plan",
                "/plan/print",
                "/plan/school?open=all",
                "/plan/clinic?open=all",
                "/plan/together?open=all",
                "/plan/if-they-say-no?open=all",
                "/plan/find-out?open=all",
                "/plan/meeting-sheet",
                "/plan/meeting-sheet?at=clinic",
                "/plan/messages",
                "/plan/calendar",
                "/ask-school",
                "/plan/needs/" + need.id(),
                "/learn/needs/" + need.id(),
                "/share",
                "/questions/check"));
        return pages;
    }

    private static List<String> letters() {
        try (InputStream letters = LeadsOnPagesTest.class.getResourceAsStream("/papers/letters.json")) {
            return JsonMapper.shared()
                    .readTree(letters)
                    .path("letters")
                    .valueStream()
                    .map(letter -> letter.path("id").stringValue())
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static ChildAnswers child(int months, Setting setting, SchoolPlan plan) {
        return Given.childAnswers(months, setting, plan, null, null, Cover.PRIVATE, null, Set.of(), null, null);
    }

    private static Answers family(Need need, SchoolPlan plan) {
        return family(
                child(8 * 12, Setting.PUBLIC, plan), need, SchoolEffect.A_LOT, DailyEffect.A_LOT, Tried.STILL_HARD);
    }

    private static Answers family(
            ChildAnswers child, Need need, SchoolEffect school, DailyEffect daily, @Nullable Tried tried) {
        return Answers.NONE
                .withChild(child)
                .withNeed(Given.needAnswers(
                        need.id(), school, daily, tried, HealthLink.CONDITION, null, HowOften.OFTEN, null, null));
    }
}
