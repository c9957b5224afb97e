package org.twodoors.sharing.meeting;

import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.Locale;
import org.springframework.context.MessageSource;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import org.twodoors.catalog.Catalog;
import org.twodoors.pages.MakesLink;
import org.twodoors.pages.SecretPage;
import org.twodoors.pages.ShowFormAgain;
import org.twodoors.sealing.Token;
import org.twodoors.sharing.link.FormProblem;
import org.twodoors.sharing.link.LinkStore.Outcome;

/** Where somebody at a school makes a link for a meeting. */
@Controller
@MakesLink
@SecretPage
class MeetingController {

    static final String MAKE = "/teachers/meeting";

    private static final String FORM = MAKE + "/form";

    static final String DELETED = MAKE + "/deleted";

    private final MeetingService meetings;
    private final FamilyLinks links;
    private final Catalog catalog;
    private final MessageSource words;

    MeetingController(MeetingService meetings, FamilyLinks links, Catalog catalog, MessageSource words) {
        this.meetings = meetings;
        this.links = links;
        this.catalog = catalog;
        this.words = words;
    }

    @GetMapping(MAKE)
    ModelAndView form() {
        return show(MeetingForm.BLANK, List.of());
    }

    /** The form with all that was typed, such as in another language. */
    @PostMapping(FORM)
    @ShowFormAgain(FORM)
    ModelAndView formAgain(HttpServletRequest request) {
        return show(MeetingForm.of(request), List.of());
    }

    /** What was posted cannot follow a link, such as one that was typed by hand. */
    @GetMapping(FORM)
    String formAnew() {
        return "redirect:" + MAKE;
    }

    @PostMapping(MAKE)
    @ShowFormAgain(FORM)
    ModelAndView make(
            HttpServletRequest request,
            @RequestParam(defaultValue = "") String fresh,
            Locale locale,
            RedirectAttributes redirect) {
        MeetingForm form = MeetingForm.of(request);
        List<FormProblem> problems = form.problems(catalog, links.languages(), meetings.today(), words, locale);
        if (!problems.isEmpty()) {
            return show(form, problems);
        }
        Token organiser = Token.read(fresh);
        if (meetings.make(organiser, form.invitation(catalog)) == Outcome.MADE) {
            redirect.addFlashAttribute(TeamController.JUST_MADE, "true");
        }
        return new ModelAndView("redirect:/team/" + organiser.text());
    }

    @GetMapping(DELETED)
    String deleted() {
        return "sharing/meeting-deleted";
    }

    private ModelAndView show(MeetingForm form, List<FormProblem> problems) {
        ModelAndView page = new ModelAndView("sharing/meeting");
        page.addObject("form", form)
                .addObject("areas", catalog.areas())
                .addObject("linkLanguages", links.languages())
                .addObject("fresh", Token.random().text())
                .addObject("longest", MeetingForm.LONGEST_NOTE)
                .addObject("errors", problems)
                .addObject("problems", FormProblem.byTarget(problems))
                .addObject("typedForm", FORM);
        if (!problems.isEmpty()) {
            page.setStatus(HttpStatus.UNPROCESSABLE_CONTENT);
        }
        return page;
    }
}
