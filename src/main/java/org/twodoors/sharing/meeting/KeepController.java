package org.twodoors.sharing.meeting;

import java.time.LocalDate;
import java.util.HexFormat;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.servlet.ModelAndView;
import org.twodoors.forms.TypedText;
import org.twodoors.pages.LinkPage;
import org.twodoors.papers.calendar.CalendarFile;
import org.twodoors.papers.calendar.CalendarFile.Appointment;
import org.twodoors.papers.files.FileView;
import org.twodoors.sealing.Token;
import org.twodoors.sharing.link.QrCode;

/** Ways for a team to come back to its page: an entry in a calendar, a paper. Nothing that a family wrote is in either. */
@Controller
@LinkPage
class KeepController {

    private final MeetingService meetings;
    private final FamilyLinks links;
    private final CalendarFile file;
    private final MessageSource words;

    KeepController(MeetingService meetings, FamilyLinks links, CalendarFile file, MessageSource words) {
        this.meetings = meetings;
        this.links = links;
        this.file = file;
        this.words = words;
    }

    @GetMapping(TeamController.TEAM + "/meeting.ics")
    ModelAndView calendar(@PathVariable String token, Locale locale) {
        Token organiser = Token.read(token);
        TeamMeeting meeting = meetings.team(organiser);
        LocalDate day = meeting.invitation().date();
        if (day == null) {
            return new ModelAndView("redirect:/team/" + organiser.text());
        }
        byte[] content = file.of(appointment(meeting, day, organiser, locale), locale);
        return new ModelAndView(new FileView(FileView.Kind.CALENDAR, "meeting", content));
    }

    /** The time is in the title as it was typed, for it can mean more than a calendar can say. */
    private Appointment appointment(TeamMeeting meeting, LocalDate day, Token organiser, Locale locale) {
        LocalizedMessages messages = new LocalizedMessages(locale, words);
        Invitation said = meeting.invitation();
        String link = links.team(organiser.text());
        return new Appointment(
                HexFormat.of().formatHex(organiser.hash("calendar")).substring(0, 32),
                (int) meeting.version(),
                day,
                TypedTime.read(said.time()),
                Stream.of(messages.say("meeting.keep.title"), TypedText.withoutTurningMarks(said.time()))
                        .filter(part -> !part.isEmpty())
                        .collect(Collectors.joining(", ")),
                TypedText.withoutTurningMarks(said.place()),
                messages.say("meeting.keep.text", link),
                link);
    }

    @GetMapping(TeamController.TEAM + "/card")
    ModelAndView card(@PathVariable String token) {
        Token organiser = Token.read(token);
        String link = links.team(organiser.text());
        return new ModelAndView("sharing/team-card")
                .addObject("token", organiser.text())
                .addObject("meeting", meetings.team(organiser))
                .addObject("teamLink", link)
                .addObject("qr", QrCode.of(link));
    }
}
