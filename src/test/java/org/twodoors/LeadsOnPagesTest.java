package org.twodoors;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
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
import org.twodoors.catalog.Discipline;
import org.twodoors.catalog.Need;
import org.twodoors.draft.DraftCookie;

/** No page, paper or message names a therapy that leads none of the family's needs. */
@WholeSite
class LeadsOnPagesTest {

    private static final Catalog CATALOG = CatalogReader.read();

    private static final List<String> NAMES = List.of("therapy", "short", "school", "clinic", "person");

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
        Set<Discipline> leads = new LinkedHashSet<>(need.leadSchool().all());
        leads.addAll(need.leadClinic().all());
        List<Discipline> others = CATALOG.disciplines().stream()
                .filter(Discipline::therapy)
                .filter(it -> !leads.contains(it))
                .toList();
        // Whoever stands second may be named by what the need says of itself; what is asked for is the first one's.
        List<Discipline> second = leads.stream()
                .filter(Discipline::therapy)
                .filter(it -> !need.leadSchool().asked().equals(Optional.of(it)))
                .filter(it -> !need.leadClinic().asked().equals(Optional.of(it)))
                .toList();
        List<String> wrong = new ArrayList<>();
        for (Locale language : SiteLanguages.all()) {
            Pattern names = Pattern.compile(
                    Stream.concat(names(others, NAMES, language), names(second, List.of("school", "clinic"), language))
                            .distinct()
                            .map(name -> "(?<![\\p{L}])" + Pattern.quote(name) + "s?(?![\\p{L}])")
                            .collect(Collectors.joining("|")));
            for (Answers family : List.of(family(need, SchoolPlan.NONE), family(need, SchoolPlan.SECTION_504))) {
                for (String path : pages(need)) {
                    String text = FamilyPages.text(new FamilyPages(mvc, drafts)
                            .get(path + (path.contains("?") ? "&" : "?") + "lang=" + language, family));
                    assertThat(text).as(path).doesNotContain("{therapy").doesNotContain("{clinicTherapy");
                    main(text).stream()
                            .filter(line -> names.matcher(line).find())
                            .forEach(line -> wrong.add(path + " in " + language + ": " + line));
                }
            }
        }
        assertThat(wrong.stream().distinct())
                .as("names no other than %s", leads)
                .isEmpty();
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

    /** The texts of a page without its head and foot, which are the same on every page. */
    private static List<String> main(String html) {
        return FamilyPages.document(html).select("main *:not(.source-list, .source-list *, [type=hidden])").stream()
                .map(element -> element.hasAttr("value") ? element.attr("value") : element.ownText())
                .filter(text -> !text.isBlank())
                .toList();
    }

    private Stream<String> names(List<Discipline> disciplines, List<String> parts, Locale language) {
        return disciplines.stream()
                .flatMap(it -> parts.stream().map(part -> words.getMessage(it.key(part), null, language)));
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
                "/plan/messages",
                "/plan/calendar",
                "/plan/needs/" + need.id(),
                "/learn/needs/" + need.id(),
                "/share",
                "/questions/check"));
        Stream.of(
                        "evaluation",
                        "preschool-evaluation",
                        "district-evaluation",
                        "add-ot",
                        "iep-meeting",
                        "doctor",
                        "insurer",
                        "appeal",
                        "teacher")
                .forEach(letter -> pages.add("/plan/messages/" + letter));
        return pages;
    }

    private static Answers family(Need need, SchoolPlan plan) {
        ChildAnswers child =
                Given.childAnswers(8 * 12, Setting.PUBLIC, plan, null, null, Cover.PRIVATE, null, Set.of(), null, null);
        return Answers.NONE
                .withChild(child)
                .withNeed(Given.needAnswers(
                        need.id(),
                        SchoolEffect.A_LOT,
                        DailyEffect.A_LOT,
                        Tried.STILL_HARD,
                        HealthLink.CONDITION,
                        null,
                        HowOften.OFTEN,
                        null,
                        null));
    }
}
