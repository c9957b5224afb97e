package org.twodoors.sharing.meeting;

import java.util.List;
import java.util.Locale;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Controller;
import org.springframework.validation.BindingResult;
import org.springframework.validation.annotation.Validated;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import org.twodoors.catalog.Catalog;
import org.twodoors.forms.DateReader;
import org.twodoors.pages.SecretPage;
import org.twodoors.pages.ShowFormAgain;
import org.twodoors.sealing.Token;
import org.twodoors.sharing.link.LinkStore.Outcome;

/** Where somebody at a school makes a link for a meeting. */
@Controller
@SecretPage
class MeetingController {

    static final String MAKE = "/teachers/meeting";

    private static final String FORM = MAKE + "/form";

    static final String DELETED = MAKE + "/deleted";

    private final MeetingService meetings;
    private final FamilyLinks links;
    private final Catalog catalog;
    private final DateReader dates;

    MeetingController(
            MeetingService meetings,
            FamilyLinks links,
            Catalog catalog,
            MessageSource words,
            @Value("${two-doors.languages}") List<Locale> languages) {
        this.meetings = meetings;
        this.links = links;
        this.catalog = catalog;
        this.dates = new DateReader(words, languages);
    }

    @GetMapping(MAKE)
    ModelAndView form() {
        return show(MeetingForm.BLANK);
    }

    /**
     * The form with all that was typed, such as in another language.
     *
     * @param ready language tag of the ready note to put into it; empty for none
     */
    @PostMapping(FORM)
    @ShowFormAgain(FORM)
    ModelAndView formAgain(@ModelAttribute("form") MeetingForm form, @RequestParam(defaultValue = "") String ready) {
        return show(links.languages().contains(ready) ? form.withNote(links.readyNote(ready), ready) : form);
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
            Locale page,
            RedirectAttributes redirect) {
        Invitation invitation = form.read(catalog, dates, page, meetings.today(), errors);
        if (errors.hasErrors()) {
            return show(form);
        }
        Token organiser = Token.read(fresh);
        if (meetings.make(organiser, invitation, form.title()) == Outcome.MADE) {
            redirect.addFlashAttribute(TeamController.JUST_MADE, "true");
        }
        return new ModelAndView("redirect:/team/" + organiser.text());
    }

    @GetMapping(DELETED)
    String deleted() {
        return "sharing/meeting-deleted";
    }

    private ModelAndView show(MeetingForm form) {
        return new ModelAndView("sharing/meeting")
                .addObject("form", form)
                .addObject("areas", catalog.areas())
                .addObject("linkLanguages", links.languages())
                .addObject("fresh", Token.random().text())
                .addObject("longest", MeetingForm.LONGEST_NOTE)
                .addObject("typedForm", FORM);
    }
}
