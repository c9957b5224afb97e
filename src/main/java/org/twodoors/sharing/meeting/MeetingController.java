package org.twodoors.sharing.meeting;

import java.util.Locale;
import org.springframework.stereotype.Controller;
import org.springframework.validation.BindingResult;
import org.springframework.validation.annotation.Validated;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import org.twodoors.pages.SecretPage;
import org.twodoors.pages.ShowFormAgain;
import org.twodoors.sealing.Token;
import org.twodoors.sharing.link.LinkKind;
import org.twodoors.sharing.link.LinkStore.Outcome;

/** Where somebody at a school makes a link for a meeting. */
@Controller
@SecretPage
class MeetingController {

    static final String MAKE = "/teachers/meeting";

    private static final String FORM = MAKE + "/form";

    /** Beside the team pages: it is there wherever they are. */
    static final String DELETED = "/team/deleted";

    private final MeetingService meetings;
    private final MeetingFormPage page;

    MeetingController(MeetingService meetings, MeetingFormPage page) {
        this.meetings = meetings;
        this.page = page;
    }

    @GetMapping(MAKE)
    ModelAndView form() {
        return page.toMake(MeetingForm.BLANK);
    }

    /**
     * The form with all that was typed, such as in another language.
     *
     * @param ready language tag of the ready note to put into it; empty for none
     */
    @PostMapping(FORM)
    @ShowFormAgain(FORM)
    ModelAndView formAgain(@ModelAttribute("form") MeetingForm form, @RequestParam(defaultValue = "") String ready) {
        return page.toMake(page.withReady(form, ready));
    }

    /** What was posted cannot follow a link, such as one that was typed by hand. */
    @GetMapping(FORM)
    String formAnew() {
        return "redirect:" + MAKE;
    }

    @PostMapping(MAKE)
    @ShowFormAgain(FORM)
    ModelAndView make(
            @Validated @ModelAttribute("form") MeetingForm form,
            BindingResult errors,
            @RequestParam(defaultValue = "") String fresh,
            Locale locale,
            RedirectAttributes redirect) {
        Invitation invitation = page.read(form, locale, null, errors);
        int many = form.many(errors);
        if (errors.hasErrors()) {
            return page.toMake(form);
        }
        Token organiser = Token.read(fresh);
        if (many > 0) {
            if (meetings.make(organiser, invitation, form.title(), many) == Outcome.MADE) {
                redirect.addFlashAttribute(TeamController.JUST_MADE, "true");
            }
            return new ModelAndView("redirect:" + LinkKind.MEETING_LIST.path(organiser));
        }
        if (meetings.make(organiser, invitation, form.title()) == Outcome.MADE) {
            redirect.addFlashAttribute(TeamController.JUST_MADE, "true");
        }
        return new ModelAndView("redirect:/team/" + organiser.text());
    }

    /** The list that a browser keeps; nobody else has it. */
    @GetMapping("/teachers/meetings")
    String kept() {
        return "sharing/meetings";
    }

    @GetMapping(DELETED)
    String deleted() {
        return "sharing/meeting-deleted";
    }
}
