package org.twodoors.sharing.meeting;

import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.twodoors.pages.LinkPage;
import org.twodoors.pages.TakesBack;
import org.twodoors.sealing.Token;
import org.twodoors.sharing.meeting.FamilyLinks.FamilyLink;

/** Meetings that were made together, for a case manager: which number has which team's link, and a half page for each family. */
@Controller
@LinkPage
class MeetingListController {

    static final String LIST = "/meetings/{token}";

    /** Half pages on a sheet of paper. */
    private static final int ON_A_SHEET = 2;

    private final MeetingService meetings;
    private final FamilyLinks links;

    MeetingListController(MeetingService meetings, FamilyLinks links) {
        this.meetings = meetings;
        this.links = links;
    }

    /**
     * A line of the list.
     *
     * @param organiser the token in the team's link
     * @param link the team's link
     * @param meeting the meeting
     */
    record Line(String organiser, String link, TeamMeeting meeting) {

        @Override
        public String toString() {
            return "Line[sealed]";
        }
    }

    @GetMapping(LIST)
    String list(@PathVariable String token, Locale locale, Model model) {
        Token list = Token.read(token);
        MeetingSet set = meetings.listed(list);
        List<Line> lines = set.meetings().entrySet().stream()
                .map(one -> new Line(one.getKey(), links.team(one.getKey()), one.getValue()))
                .toList();
        model.addAttribute("token", list.text());
        model.addAttribute("set", set);
        model.addAttribute("lines", lines);
        model.addAttribute("listLink", links.list(list));
        model.addAttribute("self", links.toMyself(list, set.meetings().size(), locale));
        model.addAttribute("made", model.containsAttribute(TeamController.JUST_MADE));
        return "sharing/meeting-list";
    }

    /**
     * The half pages.
     *
     * @param in language tag of the halves; anything else for one in every language, unless the links have one language
     */
    @GetMapping(LIST + "/papers")
    String papers(@PathVariable String token, @RequestParam(defaultValue = "") String in, Locale locale, Model model) {
        Token list = Token.read(token);
        MeetingSet set = meetings.listed(list);
        model.addAttribute("token", list.text());
        List<Half> halves = set.meetings().values().stream()
                .flatMap(meeting -> halves(meeting, in, locale))
                .toList();
        model.addAttribute("in", links.languages().contains(in) ? in : "");
        model.addAttribute("linkLanguages", links.languages());
        model.addAttribute(
                "sheets",
                IntStream.iterate(0, at -> at < halves.size(), at -> at + ON_A_SHEET)
                        .mapToObj(at -> halves.subList(at, Math.min(at + ON_A_SHEET, halves.size())))
                        .toList());
        return "sharing/meeting-papers";
    }

    /**
     * Half a page for a family.
     *
     * @param meeting the meeting
     * @param link its link in the language of the half
     */
    record Half(TeamMeeting meeting, FamilyLink link) {

        @Override
        public String toString() {
            return "Half[sealed]";
        }
    }

    private Stream<Half> halves(TeamMeeting meeting, String in, Locale page) {
        String chosen =
                links.languages().contains(in) ? in : meeting.invitation().language();
        return links.all(meeting, page).stream()
                .filter(link -> chosen == null || Objects.equals(link.messages().code(), chosen))
                .map(link -> new Half(meeting, link));
    }

    @GetMapping(LIST + "/delete")
    String confirm(@PathVariable String token, Model model) {
        Token list = Token.read(token);
        model.addAttribute("many", meetings.listed(list).meetings().size());
        model.addAttribute("token", list.text());
        return "sharing/meeting-list-delete";
    }

    @PostMapping(LIST + "/delete")
    @TakesBack
    String delete(@PathVariable String token) {
        meetings.deleteListed(Token.read(token));
        return "redirect:" + MeetingController.DELETED;
    }
}
