package org.twodoors.sharing.meeting;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import org.twodoors.SiteLanguages;

/** Meetings that are made like others: one more, or many at once with numbers. */
class NumberedMeetingsTest extends MeetingSlice {

    @BeforeEach
    void noList() {
        empty("shared_view");
    }

    private String list(String many, String... fields) {
        List<String> all = new ArrayList<>(List.of("papers", many));
        all.addAll(List.of(fields));
        return make(all.toArray(String[]::new)).getResponse().getRedirectedUrl();
    }

    private static List<String> teams(Document list) {
        return list.select(".meeting-list a").eachAttr("href");
    }

    @Test
    void eachFamilyHasALinkACodeAndAPaperOfItsOwnAndTheListFindsThemAll() {
        String path = list("5", "date", "2027-03-15", "from", "Oak School", "note", NOTE, "title", "Fall");
        assertThat(path).matches("/meetings/[a-z2-7]{32}");
        assertThat(rows("meeting")).isEqualTo(5);
        Document list = page(teacher.get(path + "?lang=en"));

        assertThat(list.select("h1").text()).isEqualTo("Numbered meetings: 5");
        assertThat(list.select(".meeting-list tbody th").eachText()).containsExactly("1", "2", "3", "4", "5");
        assertThat(list.select(".meeting-list td > span:first-child").eachText())
                .containsOnly("Monday, March 15, 2027");
        assertThat(list.select(".meeting-list a").eachText())
                .containsExactlyElementsOf(
                        teams(list).stream().map(it -> "http://localhost" + it).toList());
        assertThat(list.getElementById("list-link").text()).isEqualTo("http://localhost" + path);
        assertThat(list.select(".notice").text()).contains("Keep this list");
        assertThat(page(teacher.get(path)).select(".notice")).as("said once").isEmpty();

        Document papers = page(teacher.get(path + "/papers"));
        int languages = SiteLanguages.tags().size();
        assertThat(papers.select(".flyer__half")).hasSize(5 * languages);
        assertThat(new HashSet<>(papers.select(".qr path").eachAttr("d"))).hasSize(5 * languages);
        List<String> addresses = papers.select(".flyer__address span[dir=ltr]").eachText().stream()
                .distinct()
                .toList();
        assertThat(addresses).hasSize(5);
        for (int at = 0; at < 5; at++) {
            Document team = page(teacher.get(teams(list).get(at) + "?lang=en"));
            assertThat(team.getElementById("family-link").text()).isEqualTo(addresses.get(at));
            assertThat(team.select(".team__name").eachText()).containsExactly("Fall", "No. " + (at + 1));
            assertThat(page(teacher.get(teams(list).get(at) + "/flyer"))
                            .select(".flyer__half[lang=en] .flyer__head")
                            .text())
                    .isEqualTo("Oak School No. " + (at + 1));
        }
        assertThat(papers.select("main").text()).doesNotContain("Fall", "/team/");
    }

    @Test
    void aPageSentToOneNumberIsOnNoOthersPage() {
        Document list = page(teacher.get(list("3")));
        String code = page(teacher.get(teams(list).get(1)))
                .getElementById("family-link")
                .text();
        family.carrying(answers());
        family.post(code.substring("http://localhost".length()), List.of("child", "same", "areas", "keep"));
        send(choice(LABEL, false, "toileting"));
        assertThat(teams(list).stream()
                        .map(team -> page(teacher.get(team))
                                .select(".owned-list__item")
                                .size()))
                .containsExactly(0, 1, 0);
        assertThat(list.text()).doesNotContain(LABEL);
    }

    @ParameterizedTest
    @CsvSource({"es, '', es", "es, en, en", "'', en, en", "'', xx, 'en,es'"})
    void halfPagesAreInTheLanguageOfTheLinksOrInOneThatIsChosen(String language, String in, String shown) {
        String path = list("2", "language", language);
        Document papers = page(teacher.get(path + "/papers?in=" + in));
        assertThat(papers.select(".flyer__half").eachAttr("lang"))
                .hasSize(2 * shown.split(",").length)
                .containsOnly(shown.split(","));
        assertThat(papers.select(".flyer")).hasSize(shown.split(",").length);
    }

    @ParameterizedTest
    @ValueSource(strings = {"0", "31", "-2", "two", "1000000", "2.5"})
    void aNumberThatCannotBeIsRefusedBeforeAnythingIsMade(String many) {
        MvcTestResult refused = teacher.post("/teachers/meeting?lang=en", List.of("papers", many, "note", NOTE));
        assertThat(refused).hasStatus(422);
        assertThat(page(refused).select(".error-summary a").text())
                .isEqualTo("Enter a number from 2 to 30, or leave it blank");
        assertThat(page(refused).getElementById("note").wholeText()).isEqualTo(NOTE);
        assertThat(rows("meeting") + rows("shared_view")).isZero();
    }

    @Test
    void oneIsOne() {
        assertThat(list("1")).startsWith("/team/");
        assertThat(page(teacher.get(list("30"))).select(".meeting-list tbody tr"))
                .hasSize(30);
    }

    @Test
    void aButtonThatIsPressedTwiceMakesThemOnceAndNoneOnceTheyAreDeleted() {
        Document form = page(teacher.get("/teachers/meeting"));
        form.getElementById("papers").attr("value", "4");
        String path = teacher.press(form, "/teachers/meeting").getResponse().getRedirectedUrl();
        assertThat(teacher.press(form, "/teachers/meeting")).hasRedirectedUrl(path);
        assertThat(rows("meeting")).isEqualTo(4);
        List<String> teams = teams(page(teacher.get(path)));

        teacher.post(teams.get(0) + "/delete", List.of());
        assertThat(page(teacher.get(path)).select(".meeting-list tbody th").eachText())
                .containsExactly("2", "3", "4");
        Document confirm = page(teacher.get(path + "/delete?lang=en"));
        assertThat(confirm.select("h1").text()).isEqualTo("Delete all these meetings (3)?");
        assertThat(teacher.press(confirm, path + "/delete")).hasRedirectedUrl("/team/deleted");
        assertThat(rows("meeting") + rows("shared_view")).isZero();
        teacher.press(form, "/teachers/meeting");
        assertThat(rows("meeting")).isZero();
        assertThat(teacher.get(path)).hasStatus(404);
        assertThat(teacher.get(teams.get(1))).hasStatus(404);
    }

    @Test
    void thePagesOfAListAreKeptFromOthers() {
        String path = list("2", "note", HOSTILE, "from", HOSTILE.substring(0, 70));
        String other = "/meetings/" + teams(page(teacher.get(path))).get(0).substring("/team/".length());
        for (String page : List.of("", "/papers", "/delete")) {
            assertThat(teacher.get(path + page))
                    .hasHeader("Cache-Control", "no-store")
                    .hasHeader("X-Robots-Tag", "noindex, nofollow")
                    .hasHeader("Referrer-Policy", "no-referrer");
            assertThat(teacher.get(path + page, "User-Agent", "WhatsApp/2.24")).hasForwardedUrl("/link-closed");
            assertThat(teacher.get(other + page)).hasStatus(404);
            assertThat(page(teacher.get(path + page)).select("main script:not([src]), main b, main a[href*=evil]"))
                    .isEmpty();
        }
        assertThat(family.post(other + "/delete", List.of())).hasStatus(404);
        assertThat(page(teacher.get(path + "/papers"))
                        .select(".flyer__note bdi")
                        .first()
                        .wholeText())
                .isEqualTo(HOSTILE);
        String dump =
                String.join("\n", tables.queryForList("script", String.class)).toLowerCase(Locale.ROOT);
        assertThat(dump).doesNotContain(path.substring("/meetings/".length()), other.substring("/meetings/".length()));
    }

    @Test
    void anotherLikeThisOneIsTheFormFilledInButForTheDay() {
        String team = team(make(
                "date",
                "2027-03-15",
                "time",
                "2:30 pm",
                "place",
                "Room 12",
                "note",
                NOTE,
                "from",
                "Ms. Lee",
                "title",
                "Fall",
                "language",
                "es",
                "areas",
                "eating"));
        Document form = page(teacher.get(team + "/another?lang=en"));
        assertThat(form.getElementById("date").attr("value")).isEmpty();
        assertThat(form.getElementById("note").wholeText()).isEqualTo(NOTE);
        assertThat(List.of("from", "time", "place", "title").stream()
                        .map(id -> form.getElementById(id).attr("value")))
                .containsExactly("Ms. Lee", "2:30 pm", "Room 12", "Fall");
        assertThat(form.select("input[name=language][checked]").val()).isEqualTo("es");
        assertThat(form.select("input[name=areas][checked]").val()).isEqualTo("eating");
        assertThat(form.selectFirst("#typed-form").attr("action")).isEqualTo("/teachers/meeting");
        String next = teacher.press(form, "/teachers/meeting").getResponse().getRedirectedUrl();
        assertThat(next).startsWith("/team/").isNotEqualTo(team);
        assertThat(rows("meeting")).isEqualTo(2);
        assertThat(teacher.get("/team/" + "a".repeat(32) + "/another")).hasStatus(404);
    }

    @Test
    void aPaperInOneLanguageIsAWholePageWithTheLetterhead() {
        String team = team(make("from", "Oak School", "note", "First line\nSecond line"));
        Document paper = page(teacher.get(team + "/flyer?in=es"));
        assertThat(paper.select(".flyer--full .flyer__half").eachAttr("lang")).containsExactly("es");
        assertThat(paper.select(".flyer__letterhead").eachText()).containsExactly("Oak School");
        assertThat(page(teacher.get(team + "/flyer?in=en"))
                        .select(".flyer__note bdi")
                        .first()
                        .wholeText())
                .isEqualTo("First line\nSecond line");
        for (String path : List.of("/flyer", "/flyer?in=", "/flyer?in=xx")) {
            assertThat(page(teacher.get(team + path)).select(".flyer:not(.flyer--full) .flyer__half"))
                    .as(path)
                    .hasSize(SiteLanguages.tags().size());
        }
    }
}
