package org.twodoors.sharing.meeting;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import org.twodoors.SiteLanguages;
import org.twodoors.sealing.SealedBox;

/** A meeting is changed after its links were handed out. */
class EditMeetingTest extends MeetingSlice {

    /** Everything in the form of a page, with other values for some fields. */
    private static List<String> typed(Document form, String... changes) {
        List<String> fields = new ArrayList<>();
        List<String> changed = new ArrayList<>();
        for (int at = 0; at < changes.length; at += 2) {
            changed.add(changes[at]);
        }
        form.select("#typed-form input[name]:not([name=_csrf]), #typed-form textarea").stream()
                .filter(it -> !changed.contains(it.attr("name")))
                .filter(it -> !List.of("checkbox", "radio").contains(it.attr("type")) || it.hasAttr("checked"))
                .forEach(it -> fields.addAll(List.of(
                        it.attr("name"), it.normalName().equals("textarea") ? it.wholeText() : it.attr("value"))));
        fields.addAll(List.of(changes));
        return fields;
    }

    private MvcTestResult change(String team, String... changes) {
        return teacher.post(team + "/edit?lang=en", typed(page(teacher.get(team + "/edit?lang=en")), changes));
    }

    private static String full(LocalDate day) {
        return DateTimeFormatter.ofLocalizedDate(FormatStyle.FULL)
                .withLocale(Locale.ENGLISH)
                .format(day);
    }

    @Test
    void everythingCanBeChangedAndLinksAndPapersStay() {
        MvcTestResult made = make("date", inDays(5).toString(), "note", NOTE, "areas", "eating", "from", "Ms. Lee");
        String team = team(made);
        String meet = meet(made);

        MvcTestResult changed = change(
                team,
                "date",
                inDays(30).toString(),
                "time",
                "3 pm",
                "place",
                "Gym",
                "note",
                "Another\nnote",
                "from",
                "Mr. Ruiz",
                "title",
                "Fall",
                "areas",
                "schoolwork");
        assertThat(changed).hasRedirectedUrl(team);
        Document page = page(teacher.get(team + "?lang=en"));
        assertThat(page.select(".notice[role=status]").text())
                .contains("Your changes are saved", "the message below has the new time");
        assertThat(page(teacher.get(team)).select(".notice[role=status]"))
                .as("said once")
                .isEmpty();
        assertThat(page.select("h1").text()).endsWith(full(inDays(30)));
        assertThat(page.select(".team__name").text()).isEqualTo("Fall");
        assertThat(page.getElementById("text-en").text())
                .startsWith("Mr. Ruiz: School meeting about your child: " + full(inDays(30)) + ", 3 pm, Gym.");
        assertThat(meet(made)).isEqualTo(meet);
        Document family = page(this.family.get(meet + "?lang=en"));
        assertThat(family.select("main").text())
                .contains(full(inDays(30)), "3 pm, Gym", "Mr. Ruiz")
                .doesNotContain(NOTE, "Ms. Lee");
        assertThat(family.select(".typed bdi").first().wholeText()).isEqualTo("Another\nnote");
        assertThat(family.select(".meet__areas li").eachText()).containsExactly("Schoolwork and handwriting");
        assertThat(until(made)).isEqualTo(inDays(37));
        assertThat(rows("meeting")).isOne();
    }

    @Test
    void aFormThatIsOpenedAndSavedChangesNothingInAnyLanguage() {
        MvcTestResult made = make(
                "date",
                inDays(40).toString(),
                "time",
                "2:30 pm",
                "note",
                NOTE + "\n\nSecond line",
                "language",
                "es",
                "title",
                "Fall",
                "areas",
                "eating");
        String before = database.queryForObject("select sealed_for_family from meeting", String.class);
        for (String language : SiteLanguages.tags()) {
            Document form = page(teacher.get(team(made) + "/edit?lang=" + language));
            assertThat(form.getElementById("date").attr("value"))
                    .as("a day in words")
                    .doesNotContain("-");
            assertThat(teacher.post(team(made) + "/edit?lang=" + language, typed(form)))
                    .hasRedirectedUrl(team(made));
        }
        assertThat(database.queryForObject("select sealed_for_family from meeting", String.class))
                .isEqualTo(before);
    }

    @Test
    void whoeverComesSecondIsToldAndLosesNothing() {
        String team = team(make("note", "First note", "time", "2 pm", "areas", "eating"));
        Document mine = page(teacher.get(team + "/edit?lang=en"));
        Document theirs = page(new Browser().get(team + "/edit?lang=en"));
        assertThat(new Browser().post(team + "/edit?lang=en", typed(theirs, "note", "Their note", "place", "Gym")))
                .hasRedirectedUrl(team);

        MvcTestResult second = teacher.post(
                team + "/edit?lang=en", typed(mine, "note", "My note", "time", "2 pm", "areas", "schoolwork"));
        assertThat(second).hasStatus(409);
        Document told = page(second);
        assertThat(told.select("[role=alert]").text())
                .contains("Somebody else changed this meeting", "Their note", "Gym", "Eating and mealtimes")
                .doesNotContain("2 pm");
        assertThat(told.getElementById("note").wholeText()).isEqualTo("My note");
        assertThat(told.select("input[name=areas][checked]").eachAttr("value")).containsExactly("schoolwork");
        assertThat(page(teacher.get(team)).select(".typed").text()).contains("Their note");

        assertThat(teacher.post(team + "/edit", typed(told))).hasRedirectedUrl(team);
        assertThat(page(teacher.get(team)).select(".typed").text())
                .contains("My note")
                .doesNotContain("Their note");
    }

    @Test
    void aButtonThatIsPressedTwiceIsNoConflictWithItself() {
        String team = team(make());
        List<String> typed = typed(page(teacher.get(team + "/edit")), "note", NOTE);
        assertThat(teacher.post(team + "/edit", typed)).hasRedirectedUrl(team);
        assertThat(teacher.post(team + "/edit", typed)).hasRedirectedUrl(team);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "5", "x", "99999999999999999999"})
    void aVersionThatNobodySawSavesNothing(String seen) {
        String team = team(make("note", NOTE));
        MvcTestResult answer = teacher.post(team + "/edit", List.of("note", "Other", "seen", seen));

        assertThat(answer.getResponse().getStatus()).isBetween(400, 499);
        assertThat(page(teacher.get(team)).select(".typed").text()).contains(NOTE);
    }

    @Test
    void whatHasToBeMendedIsNamedAndKeepsTheVersion() {
        String team = team(make("note", NOTE));
        Document form = page(teacher.get(team + "/edit"));
        MvcTestResult wrong = teacher.post(team + "/edit?lang=en", typed(form, "date", "someday", "place", "Gym"));

        assertThat(wrong).hasStatus(422);
        Document page = page(wrong);
        assertThat(page.select(".error-summary a").eachAttr("href")).containsExactly("#date");
        assertThat(page.getElementById("place").attr("value")).isEqualTo("Gym");
        assertThat(page.select("input[name=seen]").attr("value"))
                .isEqualTo(form.select("input[name=seen]").attr("value"));
    }

    @Test
    void inAnotherLanguageAndWithAReadyNoteTheFormKeepsWhatWasTyped() {
        String team = team(make("note", NOTE));
        Document form = page(teacher.get(team + "/edit?lang=en"));
        String there = form.selectFirst(".language__button[lang=es]").attr("formaction");
        Document spanish = page(teacher.post(there, typed(form, "place", "Gimnasio")));

        assertThat(spanish.selectFirst("html").attr("lang")).isEqualTo("es");
        assertThat(spanish.getElementById("place").attr("value")).isEqualTo("Gimnasio");
        List<String> again = typed(spanish);
        again.addAll(List.of("ready", "es"));
        Document ready = page(teacher.post(team + "/edit/form?lang=es", again));
        assertThat(ready.getElementById("note").wholeText())
                .isEqualTo(words.getMessage("meeting.ready", null, Locale.forLanguageTag("es")));
        assertThat(teacher.post(team + "/edit?lang=en", typed(ready))).hasRedirectedUrl(team);
        assertThat(page(teacher.get(team + "/flyer"))
                        .select(".flyer__half:has(.flyer__note)")
                        .eachAttr("lang"))
                .containsExactly("es");
        assertThat(teacher.get(team + "/edit/form")).hasRedirectedUrl(team + "/edit");
    }

    @Test
    void theSheetsOfAMovedMeetingMoveAlongAndTheFamilyFindsTheNewDay() {
        MvcTestResult made = make("date", inDays(5).toString());
        invited(made);
        send(choice(LABEL, false, "toileting"));
        change(team(made), "date", inDays(60).toString());

        assertThat(database.queryForObject("select expires_at from meeting_sheet", Instant.class))
                .isEqualTo(database.queryForObject("select expires_at from meeting", Instant.class));
        assertThat(page(family.get("/send/sheets?lang=en"))
                        .select(".owned-list")
                        .text())
                .contains(full(inDays(60)))
                .doesNotContain(full(inDays(5)));
        assertThat(page(family.get("/plan?lang=en")).select(".plan__meeting").text())
                .startsWith("Sent 1 need on");
        page(family.get("/send"));
        family.press(page(family.get("/send/sheets")), "/send/take-back");
        assertThat(page(family.get("/plan?lang=en")).select(".plan__meeting").text())
                .contains(full(inDays(60)));
        assertThat(send(choice(LABEL, false, "toileting"))).hasRedirectedUrl("/send/sheets");
        assertThat(page(teacher.get(team(made)))
                        .select(".owned-list__title bdi")
                        .text())
                .isEqualTo(LABEL);
    }

    @Test
    void aDayThatIsTakenAwayLeavesSixtyDays() {
        MvcTestResult made = make("date", inDays(5).toString());
        change(team(made), "date", "");
        assertThat(until(made)).isEqualTo(inDays(60));
        change(team(made), "note", NOTE);
        assertThat(until(made)).as("the day stays as it is").isEqualTo(inDays(60));
    }

    /** Whoever writes into the database cannot put a key of their own in place by a change either. */
    @Test
    void aChangeVouchesForTheSameKey() {
        MvcTestResult made = make();
        invited(made);
        byte[] own = tables.queryForObject("select public_key from meeting", byte[].class);
        tables.update(
                "update meeting set public_key = ?", (Object) SealedBox.make().slot());
        change(team(made), "note", NOTE);
        assertThat(page(send(choice(LABEL, true, "toileting")))
                        .select(".error-summary")
                        .text())
                .contains("We did not send your page.");
        tables.update("update meeting set public_key = ?", (Object) own);
        assertThat(send(choice(LABEL, true, "toileting"))).hasRedirectedUrl("/send/sheets");
    }

    @Test
    void onlyTheTeamsLinkChangesAMeeting() {
        MvcTestResult made = make("note", NOTE);
        String code = meet(made).substring("/meet/".length());
        assertThat(family.get("/team/" + code + "/edit")).hasStatus(404);
        assertThat(family.post("/team/" + code + "/edit", List.of("note", "Other", "seen", "0")))
                .hasStatus(404);
        assertThat(family.post("/team/" + code + "/edit/form", List.of("note", "Other")))
                .hasStatus(404);
        assertThat(page(teacher.get(team(made))).select(".typed").text()).contains(NOTE);
    }
}
