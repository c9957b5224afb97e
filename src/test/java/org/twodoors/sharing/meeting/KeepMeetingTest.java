package org.twodoors.sharing.meeting;

import static org.assertj.core.api.Assertions.assertThat;

import biweekly.Biweekly;
import biweekly.component.VEvent;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.time.LocalTime;
import java.util.List;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

/** A team keeps the way back to its page. */
class KeepMeetingTest extends MeetingSlice {

    private VEvent event(String team) throws Exception {
        MvcTestResult file = teacher.get(team + "/meeting.ics?lang=en");
        assertThat(file).hasStatusOk().hasHeader("Cache-Control", "no-store");
        assertThat(file.getResponse().getHeader("Content-Disposition")).contains("meeting.ics");
        String text = file.getResponse().getContentAsString(StandardCharsets.UTF_8);
        assertThat(text).doesNotContain(NOTE, LABEL, "Planted-title");
        return Biweekly.parse(text).first().getEvents().get(0);
    }

    @Test
    void theCalendarFileHasTheMeetingAndTheTeamsLinkAndNothingThatFamiliesWrote() throws Exception {
        MvcTestResult made = make(
                "date", "2027-03-15", "time", "2:30 pm", "place", "Room 12", "note", NOTE, "title", "Planted-title");
        invited(made);
        send(choice(LABEL, false, "toileting"));
        VEvent event = event(team(made));

        assertThat(event.getSummary().getValue()).isEqualTo("School meeting, 2:30 pm");
        assertThat(event.getLocation().getValue()).isEqualTo("Room 12");
        assertThat(event.getDateStart().getValue().getRawComponents().toString(true, false))
                .isEqualTo("20270315T143000");
        assertThat(event.getDescription().getValue()).contains("http://localhost" + team(made), "your team only");
        assertThat(event.getUrl().getValue()).isEqualTo("http://localhost" + team(made));
        String family = meet(made).replaceAll("\\?.*", "");
        assertThat(event.toString()).doesNotContain(family);
    }

    @Test
    void afterAChangeTheSameEntryComesWithAHigherVersion() throws Exception {
        String team = team(make("date", "2027-03-15", "time", "after lunch"));
        VEvent before = event(team);
        assertThat(before.getDateStart().getValue().hasTime()).isFalse();
        teacher.post(team + "/edit", List.of("date", "2027-03-22", "time", "14:30", "seen", "0"));
        VEvent after = event(team);

        assertThat(after.getUid().getValue()).isEqualTo(before.getUid().getValue());
        assertThat(after.getSequence().getValue())
                .isGreaterThan(before.getSequence().getValue());
        assertThat(after.getDateStart().getValue().getRawComponents().toString(true, false))
                .isEqualTo("20270322T143000");
        assertThat(event(team(make("date", "2027-03-15"))).getUid().getValue())
                .isNotEqualTo(after.getUid().getValue());
    }

    @Test
    void withoutADayThereIsNoEntryForACalendar() {
        String team = team(make());
        assertThat(page(teacher.get(team)).select("a[href$=.ics]")).isEmpty();
        assertThat(teacher.get(team + "/meeting.ics")).hasRedirectedUrl(team);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "2027-03-15"})
    void aMailAndATextCarryTheTeamsLinkAndNothingThatWasTyped(String date) {
        String team = team(make("note", NOTE, "title", "Planted-title", "place", "Planted-place", "date", date));
        Document page = page(teacher.get(team + "?lang=en"));
        for (String way : List.of("mailto:", "sms:")) {
            String address = page.select(".team__keep a[href^=" + way + "]").attr("href");
            assertThat(URLDecoder.decode(address, StandardCharsets.UTF_8))
                    .contains("http://localhost" + team, "never with a family")
                    .doesNotContain("Planted", "/meet/");
        }
        assertThat(page.select("[data-keep]").attr("data-keep")).isEqualTo(team);
        assertThat(page.select("[data-keep]").hasAttr("hidden"))
                .as("without script")
                .isTrue();
    }

    @Test
    void theCardHasTheLinkOnPaper() {
        String team = team(make("date", "2027-03-15", "title", HOSTILE.substring(0, 40), "note", NOTE));
        Document card = page(teacher.get(team + "/card?lang=en"));
        assertThat(card.select("main").text())
                .contains("http://localhost" + team, "Monday, March 15, 2027", HOSTILE.substring(0, 40))
                .doesNotContain(NOTE, "/meet/");
        assertThat(card.select("main script:not([src]), main b")).isEmpty();
        assertThat(card.select("svg.qr path")).isNotEmpty();
    }

    @Test
    void theListOfABrowserIsAPageWithoutAnyMeeting() {
        Document list = page(teacher.get("/teachers/meetings?lang=en"));
        assertThat(list.select("[data-meetings-script=without]").text()).contains("JavaScript", "bookmark");
        assertThat(list.select("[data-meetings-script=with]").hasAttr("hidden")).isTrue();
    }

    @ParameterizedTest
    @CsvSource({
        "2:30 pm, 14:30",
        "2:30PM, 14:30",
        "2.30 p. m., 14:30",
        "2 pm, 14:00",
        "12 am, 00:00",
        "12:15 pm, 12:15",
        "8:05 a.m., 08:05",
        "14:30, 14:30",
        "2:30,",
        "2,",
        "13 pm,",
        "0:30 am,",
        "25:00,",
        "14:75,",
        "2:30 to 3:15 pm,",
        "after lunch,",
        "'',"
    })
    void aTimeIsReadOnlyWhereItCanMeanOne(String typed, LocalTime time) {
        assertThat(TypedTime.read(typed)).isEqualTo(time);
    }
}
