package org.twodoors.sharing.meeting;

import java.util.Locale;
import java.util.Objects;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.validation.BindingResult;
import org.springframework.validation.annotation.Validated;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import org.twodoors.pages.LinkPage;
import org.twodoors.pages.ShowFormAgain;
import org.twodoors.sealing.Token;

/** Changes what a meeting says. Its links and papers stay good; whoever comes second is told, and loses nothing. */
@Controller
@LinkPage
class EditMeetingController {

    private static final String EDIT = TeamController.TEAM + "/edit";
    private static final String FORM = EDIT + "/form";

    private final MeetingService meetings;
    private final MeetingFormPage page;

    EditMeetingController(MeetingService meetings, MeetingFormPage page) {
        this.meetings = meetings;
        this.page = page;
    }

    @GetMapping(EDIT)
    ModelAndView form(@PathVariable String token, Locale locale) {
        Token organiser = Token.read(token);
        TeamMeeting meeting = meetings.team(organiser);
        return page.toChange(page.of(meeting, locale), organiser, meeting.version());
    }

    /** The form to make another meeting like this one, on another day. */
    @GetMapping(TeamController.TEAM + "/another")
    ModelAndView another(@PathVariable String token, Locale locale) {
        return page.toMake(page.of(meetings.team(Token.read(token)), locale).undated());
    }

    /** The form with all that was typed, such as in another language or with a ready note. */
    @PostMapping(FORM)
    @ShowFormAgain(FORM)
    ModelAndView formAgain(
            @PathVariable String token,
            @ModelAttribute("form") MeetingForm form,
            @RequestParam(defaultValue = "") String ready,
            @RequestParam(defaultValue = "") String seen) {
        Token organiser = Token.read(token);
        meetings.team(organiser);
        return page.toChange(page.withReady(form, ready), organiser, version(seen));
    }

    /** What was posted cannot follow a link, such as one that was typed by hand. */
    @GetMapping(FORM)
    String formAnew(@PathVariable String token) {
        return "redirect:/team/" + Token.read(token).text() + "/edit";
    }

    @PostMapping(EDIT)
    @ShowFormAgain(FORM)
    ModelAndView change(
            @PathVariable String token,
            @Validated @ModelAttribute("form") MeetingForm form,
            BindingResult errors,
            @RequestParam(defaultValue = "") String seen,
            Locale locale,
            RedirectAttributes redirect) {
        Token organiser = Token.read(token);
        TeamMeeting before = meetings.team(organiser);
        Invitation invitation = page.read(form, locale, before.invitation().date(), errors);
        if (errors.hasErrors()) {
            return page.toChange(form, organiser, version(seen));
        }
        if (!meetings.change(organiser, version(seen), invitation, form.title())) {
            return conflict(form, organiser, locale);
        }
        boolean printed = !Objects.equals(before.invitation().when(), invitation.when());
        redirect.addFlashAttribute(TeamController.CHANGED, printed ? "when" : "words");
        return new ModelAndView("redirect:/team/" + organiser.text());
    }

    /** The version that was changed; one that no meeting has where the form does not say it, so that nothing is lost. */
    private static long version(String seen) {
        return seen.matches("\\d{1,18}") ? Long.parseLong(seen) : -1;
    }

    /** Says what stands there now, beside what was typed; the button saves what was typed over it. */
    private ModelAndView conflict(MeetingForm form, Token organiser, Locale locale) {
        TeamMeeting now = meetings.team(organiser);
        ModelAndView again = page.toChange(form, organiser, now.version()).addObject("stands", page.of(now, locale));
        again.setStatus(HttpStatus.CONFLICT);
        return again;
    }
}
