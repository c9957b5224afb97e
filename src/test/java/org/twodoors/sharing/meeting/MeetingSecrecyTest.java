package org.twodoors.sharing.meeting;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Base64;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import org.twodoors.sealing.SealedBox;

/** Nobody learns from a meeting what its links do not open to them. */
class MeetingSecrecyTest extends MeetingSlice {

    @Test
    void theLinksOfAFamilyAndOfATeamDoNotOpenEachOthersPages() {
        MvcTestResult made = make("note", NOTE);
        String code = meet(made).substring("/meet/".length());
        String organiser = team(made).substring("/team/".length());
        for (String wrong : List.of(
                "/meet/" + organiser,
                "/team/" + code,
                "/team/" + code + "/flyer",
                "/team/" + code + "/qr.png",
                "/team/" + code + "/delete",
                "/team/" + code + "/edit",
                "/team/" + code + "/card",
                "/team/" + code + "/meeting.ics",
                "/team/" + code + "/sheets/" + "a".repeat(12),
                "/team/" + organiser + "/sheets/1",
                "/shared/" + code,
                "/back/" + organiser,
                "/team/none",
                "/meet/" + "a".repeat(32))) {
            assertThat(family.get(wrong)).as(wrong).hasStatus(404).hasForwardedUrl("/link-gone");
        }
        assertThat(family.post("/team/" + code + "/delete", List.of())).hasStatus(404);
        assertThat(family.post("/meet/" + organiser, List.of())).hasStatus(404);
        assertThat(rows("meeting")).isOne();
    }

    @Test
    void deletingAMeetingLeavesNoRowAndNoLink() {
        MvcTestResult made = make("note", NOTE);
        invited(made);
        send(choice(LABEL, true, "toileting"));
        String meet = meet(made);
        Document confirm = page(teacher.get(team(made) + "/delete"));
        assertThat(rows("meeting")).isOne();

        assertThat(teacher.press(confirm, team(made) + "/delete")).hasRedirectedUrl("/team/deleted");
        assertThat(tables.queryForObject("select count(*) from meeting", Long.class))
                .isZero();
        assertThat(tables.queryForObject("select count(*) from meeting_sheet", Long.class))
                .isZero();
        assertThat(teacher.get(team(made))).hasStatus(404);
        assertThat(family.get(meet)).hasStatus(404);
        assertThat(page(family.get("/send")).text()).contains("Ask your school for a new link.");
        assertThat(page(family.get("/send/sheets")).text()).contains("The pages that were sent to it are gone, too.");
        assertThat(page(family.get("/send/sheets")).select("a[href=/send]")).isEmpty();
        assertThat(family.post("/send/sheets", choice("", false, "toileting"))).hasStatusOk();
    }

    @Test
    void theDumpOfTheTablesHoldsNothingInClear() {
        MvcTestResult made = make(
                "note",
                NOTE,
                "areas",
                "eating",
                "date",
                inDays(5).toString(),
                "from",
                "Planted-from Lee",
                "time",
                "Planted-time 2:30",
                "place",
                "Planted-place",
                "title",
                "Planted-title");
        invited(made);
        send(choice(LABEL, true, "toileting"));
        teacher.post(
                team(made) + "/edit",
                List.of(
                        "note",
                        NOTE,
                        "place",
                        "Planted-room",
                        "title",
                        "Planted-name",
                        "areas",
                        "eating",
                        "seen",
                        "0"));
        assertThat(page(teacher.get(team(made))).text()).contains("Planted-name");
        String dump =
                String.join("\n", tables.queryForList("script", String.class)).toLowerCase(Locale.ROOT);

        assertThat(dump).contains("meeting_sheet").contains("insert into");
        List<String> markers =
                new ArrayList<>(List.of(NOTE, LABEL, "toileting", "eating", "a-lot", "daily", "months", "Planted"));
        markers.add(meet(made).substring("/meet/".length()));
        markers.add(team(made).substring("/team/".length()));
        for (String marker : markers) {
            byte[] bytes = marker.getBytes(StandardCharsets.UTF_8);
            assertThat(dump)
                    .as(marker)
                    .doesNotContain(marker.toLowerCase(Locale.ROOT))
                    .doesNotContain(HexFormat.of().formatHex(bytes))
                    .doesNotContain(Base64.getEncoder().encodeToString(bytes).toLowerCase(Locale.ROOT));
        }
    }

    @Test
    void hostileTextArrivesAsText() {
        MvcTestResult made = make("note", HOSTILE, "from", HOSTILE.substring(0, 70), "place", HOSTILE.substring(0, 70));
        invited(made);
        String label = HOSTILE.substring(0, 40);
        send(choice(label, false, "toileting"));
        Document team = page(teacher.get(team(made)));
        String sheet = team.select(".owned-list a").attr("href");

        Document meet = page(family.get(meet(made)));
        assertThat(meet.select(".typed bdi").text()).isEqualTo(HOSTILE);
        assertThat(meet.select(".meet__from bdi, .meeting-where bdi").eachText())
                .containsExactly(
                        HOSTILE.substring(0, 70).strip(),
                        HOSTILE.substring(0, 70).strip());
        assertThat(page(family.get("/send")).select(".typed bdi").text()).isEqualTo(HOSTILE);
        assertThat(team.select(".typed bdi[dir=auto]").text()).isEqualTo(HOSTILE);
        assertThat(team.select(".team__messages").text())
                .contains("<b>bold</b> gnorw")
                .doesNotContain("\u202E");
        assertThat(team.select(".owned-list__title bdi").text()).isEqualTo(label);
        assertThat(page(teacher.get(team(made) + "/flyer"))
                        .select(".flyer__note bdi")
                        .eachText())
                .containsExactly(HOSTILE);
        assertThat(page(teacher.get(sheet)).select(".shared-view__label bdi").text())
                .isEqualTo(label);
        assertThat(page(teacher.get(team(made) + "/edit"))
                        .getElementById("note")
                        .wholeText())
                .isEqualTo(HOSTILE);
        for (String path : List.of(meet(made), team(made), team(made) + "/flyer", team(made) + "/edit", sheet)) {
            Document page = page(teacher.get(path));
            assertThat(page.select("main script:not([src]), main b, main a[href*=evil]"))
                    .as(path)
                    .isEmpty();
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "/flyer", "/delete", "/edit", "/card", "/meeting.ics"})
    void noPageOfATeamIsKeptFoundOrNamedToOthers(String page) {
        MvcTestResult answer = teacher.get(team(make()) + page);
        assertThat(answer).hasHeader("Cache-Control", "no-store");
        assertThat(answer).hasHeader("X-Robots-Tag", "noindex, nofollow");
        assertThat(answer).hasHeader("Referrer-Policy", "no-referrer");
    }

    @Test
    void aProgramThatMakesPreviewsIsNotToldWhatFamiliesSent() {
        MvcTestResult made = make();
        invited(made);
        send(choice(LABEL, false, "toileting"));

        String code = meet(made).substring("/meet/".length());
        for (String path : List.of(
                team(made),
                team(made) + "?made=1",
                team(made) + "/flyer",
                team(made) + "/edit",
                team(made) + "/card",
                team(made) + "/meeting.ics",
                team(made) + "/sheets/x",
                team(made) + "/sheets",
                meet(made),
                "/back/" + code,
                "/ask/" + code,
                "/shared/" + code)) {
            assertThat(teacher.get(path, "User-Agent", "WhatsApp/2.24"))
                    .as(path)
                    .hasStatusOk()
                    .hasForwardedUrl("/link-closed")
                    .hasHeader("Cache-Control", "no-store");
        }
        assertThat(page(teacher.get(team(made) + "?read=1", "User-Agent", "WhatsApp/2.24"))
                        .text())
                .contains(LABEL);
    }

    @Test
    void aSheetMovedToAnotherMeetingDoesNotOpenThere() {
        MvcTestResult one = make();
        invited(one);
        send(choice(LABEL, false, "toileting"));
        MvcTestResult other = make();
        tables.update("update meeting_sheet set meeting_id = (select max(id) from meeting)");
        assertThat(page(teacher.get(team(other))).text()).contains("No page has come yet.");
    }

    /** On the release before, whoever could write into the database read what families sent from then on. */
    @Test
    void nothingIsSealedForAKeyThatSomebodyPutInThePlaceOfTheMeetings() {
        MvcTestResult made = make();
        invited(made);
        byte[] own = tables.queryForObject("select public_key from meeting", byte[].class);
        tables.update(
                "update meeting set public_key = ?", (Object) SealedBox.make().slot());

        MvcTestResult refused = send(choice(LABEL, true, "toileting"));
        assertThat(rows("meeting_sheet")).isZero();
        Document page = page(refused);
        assertThat(page.select(".error-summary").text()).contains("We did not send your page.");
        assertThat(page.select("[name=label]").attr("value")).isEqualTo(LABEL);
        assertThat(page.select("[name=needs][value=toileting]").hasAttr("checked"))
                .isTrue();
        assertThat(page.select("[name=daily]").hasAttr("checked")).isTrue();

        tables.update("update meeting set public_key = ?", (Object) own);
        assertThat(send(choice(LABEL, true, "toileting"))).hasRedirectedUrl("/send/sheets");
        assertThat(page(teacher.get(team(made))).text()).contains(LABEL);
    }

    @Test
    void noIdOfARowStandsInAnyAddress() {
        MvcTestResult made = make();
        invited(made);
        send(choice(LABEL, false, "toileting"));
        for (String path : List.of(team(made), team(made) + "/flyer", "/send/sheets", "/send", meet(made))) {
            Browser reader = path.startsWith("/team") ? teacher : family;
            assertThat(page(reader.get(path)).select("main [href], main [action]").stream()
                            .map(it -> it.hasAttr("href") ? it.attr("href") : it.attr("action"))
                            .filter(address -> Pattern.compile("/\\d+(\\W|$)")
                                    .matcher(address)
                                    .find()))
                    .as(path)
                    .isEmpty();
        }
    }
}
