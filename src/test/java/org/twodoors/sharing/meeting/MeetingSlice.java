package org.twodoors.sharing.meeting;

import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import org.twodoors.answers.Answers;
import org.twodoors.papers.Families;
import org.twodoors.sealing.Token;
import org.twodoors.sharing.link.SharingSlice;

/** A teacher and a family, each with a browser, and no meeting yet. */
abstract class MeetingSlice extends SharingSlice {

    static final String HOSTILE =
            "<script>alert(1)</script><b>bold</b> \u202Egnorw\u202C https://evil.example/ " + "W".repeat(80);

    static final String NOTE = "Planted-note-marker, room 12";
    static final String LABEL = "Planted-label J";

    @Autowired
    MeetingService service;

    @Autowired
    JdbcTemplate tables;

    Browser teacher;
    Browser family;

    @BeforeEach
    void emptyTables() {
        empty("meeting");
        teacher = new Browser();
        family = new Browser();
    }

    MvcTestResult make(String... fields) {
        return teacher.post("/teachers/meeting", List.of(fields));
    }

    /** The path of the team's page. */
    static String team(MvcTestResult made) {
        String address = made.getResponse().getRedirectedUrl();
        return address;
    }

    /** The path of the family's link, with its language if it has one. */
    String meet(MvcTestResult made) {
        return page(teacher.get(team(made)))
                .getElementById("family-link")
                .text()
                .substring("http://localhost".length());
    }

    LocalDate until(MvcTestResult made) {
        return service.team(Token.read(team(made).substring("/team/".length()))).until();
    }

    LocalDate inDays(int days) {
        return service.today().plusDays(days);
    }

    /** A family with a plan that opened the link of a meeting. */
    void invited(MvcTestResult made) {
        family.carrying(answers());
        family.post(meet(made).replaceAll("\\?.*", ""), List.of("child", "same", "areas", "keep"));
    }

    MvcTestResult send(List<String> choice) {
        return family.press(page(family.postOn("/send/preview", choice)), "/send/sheets");
    }

    static Answers answers() {
        return Families.everythingAbout(List.of("toileting", "sleep"));
    }
}
