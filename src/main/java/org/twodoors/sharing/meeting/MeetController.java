package org.twodoors.sharing.meeting;

import java.util.List;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.twodoors.answers.Answers;
import org.twodoors.catalog.Area;
import org.twodoors.catalog.Catalog;
import org.twodoors.draft.DraftSession;
import org.twodoors.pages.LinkPage;
import org.twodoors.sealing.Token;
import org.twodoors.sharing.link.LinkGoneException;
import org.twodoors.sharing.link.LinkKind;
import org.twodoors.sharing.link.LinkStore.Found;

/** A family's welcome to a meeting. Looking at it changes nothing; only the button remembers the meeting. */
@Controller
@LinkPage
class MeetController {

    static final String MEET = "/meet/{code}";

    private final MeetingService meetings;
    private final Catalog catalog;

    MeetController(MeetingService meetings, Catalog catalog) {
        this.meetings = meetings;
        this.catalog = catalog;
    }

    @GetMapping(MEET)
    String welcome(@PathVariable String code, DraftSession draft, Model model) {
        Token family = Token.read(code);
        Found<Invitation> invited = meetings.invited(family).orElseThrow(LinkGoneException::new);
        return show(family, invited, draft, model);
    }

    private String show(Token family, Found<Invitation> invited, DraftSession draft, Model model) {
        List<Area> suggested = suggested(invited.content());
        model.addAttribute("code", family.text());
        model.addAttribute("invited", invited);
        model.addAttribute("suggested", suggested);
        model.addAttribute(
                "ask", draft.hasAnswers() && !missing(suggested, draft).isEmpty());
        if (draft.hasAnswers() && !suggested.isEmpty()) {
            model.addAttribute("typedForm", LinkKind.MEETING.path(family));
        }
        return "sharing/meet";
    }

    /**
     * Remembers the meeting and goes on with the questions. A family that answered nothing yet finds the suggested parts
     * of the day ticked. One that did says first whether it is about the same child; then it is asked about those parts, and
     * nothing it said is lost either way.
     *
     * @param areas {@code add} to tick the suggested parts as well
     * @param child {@code same} or {@code another}; with answers on the device, anything else is asked again
     */
    @PostMapping(MEET)
    String start(
            @PathVariable String code,
            @RequestParam(defaultValue = "") String areas,
            @RequestParam(defaultValue = "") String child,
            @RequestParam(defaultValue = "") String go,
            DraftSession draft,
            Model model) {
        Token family = Token.read(code);
        Found<Invitation> invited = meetings.invited(family).orElseThrow(LinkGoneException::new);
        List<Area> suggested = suggested(invited.content());
        boolean first = !draft.hasAnswers();
        if (go.equals("language")) {
            model.addAttribute("areas", areas);
            return show(family, invited, draft, model);
        }
        if (!first && child.equals("another")) {
            return "redirect:" + LinkKind.MEETING.path(family) + "/another";
        }
        if (!first && !child.equals("same")) {
            return "redirect:" + LinkKind.MEETING.path(family);
        }
        boolean more = first || areas.equals("add");
        Answers answers = more ? with(suggested, draft.answers()) : draft.answers();
        draft.invite(answers, family, invited.content().date());
        if (first) {
            return "redirect:/questions/start";
        }
        return more ? "redirect:/questions/needs" : "redirect:/questions/check";
    }

    private List<Area> suggested(Invitation invitation) {
        return catalog.areas().stream()
                .filter(area -> invitation.areas().contains(area.id()))
                .toList();
    }

    private static List<Area> missing(List<Area> suggested, DraftSession draft) {
        return suggested.stream()
                .filter(area -> !draft.answers().areas().contains(area.id()))
                .toList();
    }

    /** The suggested areas besides those that are ticked, or hold a need that is. */
    private Answers with(List<Area> suggested, Answers answers) {
        return answers.withAreas(catalog.areas().stream()
                .filter(area -> suggested.contains(area)
                        || answers.areas().contains(area.id())
                        || area.needs().stream()
                                .anyMatch(need -> answers.chosen().contains(need.id())))
                .toList());
    }
}
