package org.twodoors.sharing.meeting;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import org.twodoors.catalog.Catalog;
import org.twodoors.pages.LinkPage;
import org.twodoors.pages.TakesBack;
import org.twodoors.sealing.Token;
import org.twodoors.sharing.link.LinkGoneException;
import org.twodoors.sharing.link.QrCode;
import org.twodoors.sharing.meeting.FamilyLinks.FamilyLink;
import org.twodoors.sharing.view.ReadOnlyView;

/** The team's private page of a meeting: what to hand to families, and what they sent. */
@Controller
@LinkPage
class TeamController {

    static final String TEAM = "/team/{token}";

    /** Told to the page that is shown once the meeting is made: it says first how to come back. */
    static final String JUST_MADE = "justMade";

    /** Told to the page after a change: {@code when} or {@code words}. */
    static final String CHANGED = "changed";

    /** Told to the page after a page of a family was removed or put back: {@code removed} or {@code restored}. */
    private static final String DONE = "sheetDone";

    private final MeetingService meetings;
    private final FamilyLinks links;
    private final Catalog catalog;

    TeamController(MeetingService meetings, FamilyLinks links, Catalog catalog) {
        this.meetings = meetings;
        this.links = links;
        this.catalog = catalog;
    }

    @GetMapping(TEAM)
    String team(@PathVariable String token, Locale locale, HttpServletRequest request, Model model) {
        Token organiser = Token.read(token);
        TeamMeeting meeting = meetings.team(organiser);
        String main = links.main(meeting);
        List<FamilyLink> all = links.all(meeting, locale);
        model.addAttribute("token", organiser.text());
        model.addAttribute("meeting", meeting);
        model.addAttribute("familyLink", main);
        model.addAttribute("qr", QrCode.of(main));
        model.addAttribute("links", all);
        model.addAttribute("together", FamilyLinks.together(all));
        model.addAttribute("teamLink", links.team(organiser.text()));
        model.addAttribute("self", links.toMyself(meeting, organiser.text(), locale));
        model.addAttribute("read", ReadMarks.of(request));
        model.addAttribute("made", model.containsAttribute(JUST_MADE));
        return "sharing/team";
    }

    @GetMapping(TEAM + "/qr.png")
    ResponseEntity<byte[]> qr(@PathVariable String token) {
        return QrCode.of(links.main(meetings.team(Token.read(token)))).download("meeting-qr.png");
    }

    /** The paper: a half page in every language, or a whole one in the language {@code in}. */
    @GetMapping(TEAM + "/flyer")
    String flyer(@PathVariable String token, @RequestParam(defaultValue = "") String in, Locale locale, Model model) {
        Token organiser = Token.read(token);
        TeamMeeting meeting = meetings.team(organiser);
        model.addAttribute("token", organiser.text());
        model.addAttribute("meeting", meeting);
        boolean known = links.languages().contains(in);
        model.addAttribute("in", known ? in : "");
        model.addAttribute("linkLanguages", links.languages());
        model.addAttribute(
                "links",
                links.all(meeting, locale).stream()
                        .filter(link -> !known || link.messages().code().equals(in))
                        .toList());
        return "sharing/flyer";
    }

    /** Every page that the team can read, one after the other, to be printed in one go. */
    @GetMapping(TEAM + "/sheets")
    String sheets(@PathVariable String token, HttpServletRequest request, HttpServletResponse response, Model model) {
        Token organiser = Token.read(token);
        TeamMeeting meeting = meetings.team(organiser);
        return show(organiser, meeting, meeting.there(), request, response, model);
    }

    @GetMapping(TEAM + "/sheets/{name}")
    String sheet(
            @PathVariable String token,
            @PathVariable String name,
            HttpServletRequest request,
            HttpServletResponse response,
            Model model) {
        Token organiser = Token.read(token);
        TeamMeeting meeting = meetings.team(organiser);
        TeamSheet sheet = meeting.sheet(name).orElseThrow(LinkGoneException::new);
        model.addAttribute("name", name);
        return show(organiser, meeting, List.of(sheet), request, response, model);
    }

    private String show(
            Token organiser,
            TeamMeeting meeting,
            List<TeamSheet> sheets,
            HttpServletRequest request,
            HttpServletResponse response,
            Model model) {
        List<SentSheet> sent =
                sheets.stream().map(TeamSheet::sheet).filter(Objects::nonNull).toList();
        ReadMarks.add(sent.stream().map(SentSheet::name).toList(), request, response);
        model.addAttribute("token", organiser.text());
        model.addAttribute("sheets", sheets);
        model.addAttribute(
                "views",
                sent.stream()
                        .map(sheet -> ReadOnlyView.ofMeeting(
                                sheet.content(),
                                meeting.until(),
                                meeting.invitation().date(),
                                catalog))
                        .toList());
        return "sharing/team-sheet";
    }

    /** Asks once, so that a slip removes nothing. */
    @GetMapping(TEAM + "/sheets/{name}/remove")
    String mayRemove(@PathVariable String token, @PathVariable String name, Model model) {
        Token organiser = Token.read(token);
        model.addAttribute("token", organiser.text());
        model.addAttribute("sheet", meetings.team(organiser).sheet(name).orElseThrow(LinkGoneException::new));
        return "sharing/sheet-remove";
    }

    /** Removes one page for everybody in the team, such as one that came from nobody they know. */
    @PostMapping(TEAM + "/sheets/{name}/remove")
    @TakesBack
    String remove(@PathVariable String token, @PathVariable String name, RedirectAttributes redirect) {
        Token organiser = Token.read(token);
        meetings.remove(organiser, name);
        redirect.addFlashAttribute(DONE, "removed");
        return "redirect:/team/" + organiser.text();
    }

    @PostMapping(TEAM + "/sheets/{name}/restore")
    String restore(@PathVariable String token, @PathVariable String name, RedirectAttributes redirect) {
        Token organiser = Token.read(token);
        meetings.restore(organiser, name);
        redirect.addFlashAttribute(DONE, "restored");
        return "redirect:/team/" + organiser.text();
    }

    @GetMapping(TEAM + "/delete")
    String confirm(@PathVariable String token, Model model) {
        Token organiser = Token.read(token);
        model.addAttribute("meeting", meetings.team(organiser));
        model.addAttribute("token", organiser.text());
        return "sharing/meeting-delete";
    }

    @PostMapping(TEAM + "/delete")
    @TakesBack
    String delete(@PathVariable String token) {
        meetings.delete(Token.read(token));
        return "redirect:" + MeetingController.DELETED;
    }
}
