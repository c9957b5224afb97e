package org.twodoors.journeys;

import static org.assertj.core.api.Assertions.assertThat;
import static org.twodoors.journeys.FormClient.field;

import java.net.http.HttpResponse;
import java.sql.Timestamp;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import org.jsoup.Jsoup;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.system.CapturedOutput;

/** What is behind a link shows nothing in its row, and is gone when it is taken back or has expired. */
abstract class SharedStorage extends DeadLinkStorage {

    @Test
    void theJobDeletesWhatHasExpiredAndNothingElse() {
        String kept = saved(familyWith(answers()));
        FormClient late = familyWith(changed(1));
        String expired = saved(late);
        expire(expired);
        assertThat(new FormClient(address()).get("/back/" + expired).statusCode())
                .as("expired, and not yet deleted")
                .isEqualTo(404);
        assertThat(Dump.rows(database)).containsEntry("saved_plan", 2L);
        runScheduledTasks();
        assertThat(Dump.rows(database)).containsEntry("saved_plan", 1L);
        assertThat(new FormClient(address()).get("/back/" + kept).statusCode()).isEqualTo(200);
    }

    @Test
    void theJobLeavesNothingOfAnyKindThatHasExpired() {
        FormClient family = familyWith(answers());
        saved(family);
        shared(family, "J. K.");
        asked(family, "Room 7");
        String team = madeMeeting(family, "A note.");
        family.post("/meet/" + found(MEETING_LINK, family.get(team).body()), field("child", "same"));
        sendAll(family, "J. K.");
        assertThat(Dump.rows(database).values()).containsOnly(1L);
        runScheduledTasks();
        assertThat(Dump.rows(database).values()).as("nothing has expired yet").containsOnly(1L);

        expireAll();
        runScheduledTasks();
        assertThat(Dump.rows(database).values()).containsOnly(0L);
    }

    @Test
    void neitherTheTablesNorTheLogGiveAnythingAway(CapturedOutput output) {
        FormClient family = familyWith(answers());
        String token = saved(family);
        family.post("/save/again");
        change(family, changed(1));
        saved(family);
        deviceThatOpened(token);
        family.get("/back/" + token + "x");
        family.get("/plan/before-and-after");

        Dump dump = Dump.of(database);
        assertThat(dump.isEmpty()).isFalse();
        String need = answers().needs().get(0).need();
        Dump.assertHides(output.getAll(), dump, token, "schoolEffect", "\"need\":\"" + need, need + "\"", "a-lot");
        Dump.assertHides(output.getAll(), dump, tokenBytes(token));
        assertThat(output.getAll()).doesNotContain("\tat org.");
    }

    @Test
    void aPageSentToAMeetingIsReadByItsTeamAloneUntilItIsTakenBack(CapturedOutput output) {
        FormClient teacher = new FormClient(address());
        String team = madeMeeting(teacher, "Planted note, room 12");
        String code = found(MEETING_LINK, teacher.get(team + "?read").body());
        FormClient family = familyWith(answers());
        assertThat(family.post("/meet/" + code, field("child", "same")).statusCode())
                .isEqualTo(302);
        sendAll(family, "Planted J. K.");
        assertThat(Dump.rows(database)).containsEntry("meeting", 1L).containsEntry("meeting_sheet", 1L);
        assertThat(teacher.get(team + "?read").body())
                .contains(
                        "Planted note, room 12",
                        "Planted J. K.",
                        "Planted Ms. Lee",
                        "Planted 2 pm",
                        "Planted place",
                        "Planted title");
        assertThat(family.get("/team/" + code).statusCode()).isEqualTo(404);
        assertThat(family.get("/meet/" + team.substring("/team/".length())).statusCode())
                .isEqualTo(404);

        Dump dump = Dump.of(database);
        String need = answers().needs().get(0).need();
        Dump.assertHides(
                output.getAll(), dump, "Planted", team.substring("/team/".length()), code, need + "\"", "a-lot");
        Dump.assertHides(output.getAll(), dump, tokenBytes(code));
        Dump.assertHides(output.getAll(), dump, tokenBytes(team.substring("/team/".length())));

        String sheet = found(SENT_SHEET, family.get("/send/sheets").body());
        family.post("/send/take-back", field("sheet", sheet));
        assertThat(Dump.rows(database)).containsEntry("meeting", 1L).containsEntry("meeting_sheet", 0L);
        assertThat(database.queryForObject(
                        "select count(*) from meeting_sheet where owner_hash = ? and owner_sealed = ?",
                        Long.class,
                        new byte[0],
                        new byte[0]))
                .as("a line that says on which day, and nothing else")
                .isOne();
        assertThat(teacher.get(team + "?read").body()).doesNotContain("Planted J. K.");
    }

    @Test
    void aMeetingThatIsMovedTakesWhatWasSentAlongAndItsRowsShowNothing(CapturedOutput output) {
        FormClient teacher = new FormClient(address());
        String team = madeMeeting(teacher, "Planted note");
        String code = found(MEETING_LINK, teacher.get(team + "?read").body());
        FormClient family = familyWith(answers());
        family.post("/meet/" + code, field("child", "same"));
        sendAll(family, "Planted J. K.");
        HttpResponse<String> moved = teacher.post(
                team + "/edit",
                field("date", LocalDate.now().plusDays(100).toString()),
                field("place", "Planted room"),
                field("note", "Planted other"),
                field("seen", "0"));

        assertThat(moved.statusCode()).isEqualTo(302);
        assertThat(database.queryForObject(
                        "select count(*) from meeting_sheet s join meeting m on s.meeting_id = m.id"
                                + " where s.expires_at = m.expires_at and m.version = 1",
                        Long.class))
                .isOne();
        assertThat(teacher.get(team + "?read").body()).contains("Planted other", "Planted room", "Planted J. K.");
        assertThat(teacher.post(team + "/edit", field("note", "Late"), field("seen", "0"))
                        .statusCode())
                .isEqualTo(409);
        Dump.assertHides(output.getAll(), Dump.of(database), "Planted", team.substring("/team/".length()), code);
    }

    /** Its rows do not say which meetings are on it; a page that is removed and put back is as sealed as before; all of it goes at once. */
    @Test
    void aListOfMeetingsIsFoundByItsLinkAloneAndKeptAsLongAsTheLastOfThem(CapturedOutput output) {
        FormClient teacher = new FormClient(address());
        String list = madeMeeting(teacher, "Planted note", "2");
        assertThat(list).startsWith("/meetings/");
        String team = "/team/" + found(TEAM_LINK, teacher.get(list).body());
        String code = found(MEETING_LINK, teacher.get(team).body());
        teacher.post(
                team + "/edit",
                field("date", LocalDate.now().plusDays(120).toString()),
                field("place", "Planted room"),
                field("seen", "0"));
        assertThat(database.queryForObject(
                        "select count(*) from shared_view v join meeting m on v.expires_at = m.expires_at", Long.class))
                .as("the list is kept as long as the meeting that was moved")
                .isOne();
        FormClient family = familyWith(answers());
        family.post("/meet/" + code, field("child", "same"));
        sendAll(family, "Planted J. K.");
        String sheet = team + "/sheets/" + found(TEAM_SHEET, teacher.get(team).body());
        teacher.post(sheet + "/remove");
        assertThat(teacher.get(sheet).statusCode()).isEqualTo(404);
        assertThat(family.get("/send/sheets").body()).contains("removed this page");
        teacher.post(sheet + "/restore");
        assertThat(teacher.get(sheet).body()).contains("Planted J. K.", "Planted words", "Planted grade");

        String secret = list.substring("/meetings/".length());
        Dump.assertHides(
                output.getAll(), Dump.of(database), "Planted", secret, team.substring("/team/".length()), code);
        Dump.assertHides(output.getAll(), Dump.of(database), tokenBytes(secret));
        assertThat(teacher.post(list + "/delete").statusCode()).isEqualTo(302);
        assertThat(Dump.rows(database).values()).containsOnly(0L);
        assertThat(teacher.get(list).statusCode()).isEqualTo(404);
        assertThat(teacher.get(team).statusCode()).isEqualTo(404);
    }

    @Test
    void deletingAMeetingDeletesAllThatWasSentToItAndSoDoesTheJobWhenItIsOver() {
        FormClient teacher = new FormClient(address());
        for (boolean byHand : List.of(true, false)) {
            String team = madeMeeting(teacher, "");
            String code = found(MEETING_LINK, teacher.get(team + "?read").body());
            FormClient family = familyWith(answers());
            family.post("/meet/" + code, field("child", "same"));
            sendAll(family, "");
            assertThat(Dump.rows(database)).containsEntry("meeting_sheet", 1L);
            if (byHand) {
                assertThat(teacher.post(team + "/delete").statusCode()).isEqualTo(302);
            } else {
                database.update(
                        "update meeting set expires_at = ?",
                        Timestamp.from(Instant.now().minus(1, ChronoUnit.DAYS)));
                assertThat(teacher.get(team + "?read").statusCode()).isEqualTo(404);
                runScheduledTasks();
            }
            assertThat(Dump.rows(database).values()).containsOnly(0L);
            assertThat(teacher.get(team + "?read").statusCode()).isEqualTo(404);
            assertThat(family.get("/meet/" + code).statusCode()).isEqualTo(404);
        }
    }

    @Test
    void aViewShowsWhatWasSharedUntilItIsTakenBackAndItsRowShowsNothing(CapturedOutput output) {
        FormClient family = familyWith(answers());
        String token = shared(family, "Planted K. L.");
        String need = answers().needs().get(0).need();
        assertThat(Dump.rows(database)).containsEntry("shared_view", 1L);
        assertThat(new FormClient(address()).get("/shared/" + token).body())
                .contains("Planted K. L.", "shared-view__said");
        assertThat(family.get("/share/links").body()).contains("Planted K. L.");

        Dump.assertHides(output.getAll(), Dump.of(database), token, "Planted", need + "\"", "a-lot", "daily");
        Dump.assertHides(output.getAll(), Dump.of(database), tokenBytes(token));

        String name = found(OWNED_LINK, family.get("/share/links").body());
        family.post("/share/links/take-back", field("link", name));
        assertThat(Dump.rows(database).values()).containsOnly(0L);
        assertThat(new FormClient(address()).get("/shared/" + token).statusCode())
                .isEqualTo(404);
        Dump.assertHides(output.getAll(), Dump.of(database), "Planted", token);
    }

    @Test
    void whatATeacherSaysReachesTheFamilyAloneUntilItIsTakenBack(CapturedOutput output) {
        FormClient family = familyWith(answers());
        String token = asked(family, "Planted room 7");
        FormClient teacher = new FormClient(address());
        assertThat(teacher.get("/ask/" + token).body()).doesNotContain("Planted");
        assertThat(teacher.post("/ask/" + token, said()).statusCode()).isEqualTo(302);
        assertThat(Dump.rows(database)).containsEntry("school_view", 1L);
        assertThat(family.get("/plan/home-and-school").body())
                .contains("Planted zipper at recess", "Planted hook on the zipper", "7 weeks");

        String need = answers().needs().get(0).need();
        Dump.assertHides(
                output.getAll(),
                Dump.of(database),
                token,
                "Planted",
                need + "\"",
                "a-lot",
                "still-hard",
                "teacher\"",
                "more-time",
                "did-not-help");
        Dump.assertHides(output.getAll(), Dump.of(database), tokenBytes(token));

        assertThat(teacher.get("/ask/" + token + "/referral").statusCode()).isEqualTo(302);
        String version = Jsoup.parse(family.get("/plan/home-and-school").body())
                .selectFirst("#referral [name=seen]")
                .attr("value");
        family.post(
                "/plan/home-and-school/referral", field("link", token), field("seen", version), field("yes", "true"));
        assertThat(teacher.get("/ask/" + token + "/referral").body()).contains("Planted hook on the zipper");
        Dump.assertHides(output.getAll(), Dump.of(database), token, "Planted", "referral\"");
        family.post("/plan/home-and-school/referral", field("link", token), field("yes", "false"));
        assertThat(teacher.get("/ask/" + token + "/referral").statusCode()).isEqualTo(302);

        String coach = asked(family, "coach", "Planted field 3");
        List<FormClient.Field> seen = new ArrayList<>(List.of(field("go", "send")));
        answers().needs().forEach(asked -> {
            seen.add(field("there-" + asked.need(), "some"));
            seen.add(field("example-" + asked.need(), "Planted at practice"));
        });
        assertThat(teacher.post("/ask/" + coach, seen).statusCode()).isEqualTo(302);
        assertThat(family.get("/plan/home-and-school").body()).contains("Planted at practice");
        Dump.assertHides(output.getAll(), Dump.of(database), coach, "Planted", "coach\"", "COACH");
        family.post("/ask-school/take-back", field("link", coach));
        assertThat(Dump.rows(database)).containsEntry("school_view", 1L);

        family.post("/ask-school/take-back", field("link", token));
        assertThat(Dump.rows(database).values()).containsOnly(0L);
        assertThat(teacher.get("/ask/" + token).statusCode()).isEqualTo(404);
        assertThat(family.get("/plan/home-and-school").body()).doesNotContain("Planted");
        Dump.assertHides(output.getAll(), Dump.of(database), "Planted", token);
    }
}
