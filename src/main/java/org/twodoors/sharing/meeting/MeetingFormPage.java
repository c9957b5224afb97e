package org.twodoors.sharing.meeting;

import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;
import org.springframework.validation.BindingResult;
import org.springframework.web.servlet.ModelAndView;
import org.twodoors.catalog.Catalog;
import org.twodoors.forms.DateReader;
import org.twodoors.sealing.Token;

/** The page of {@link MeetingForm}, for a meeting that is to be made and for one that is changed. */
@Component
class MeetingFormPage {

    private final FamilyLinks links;
    private final Catalog catalog;
    private final DateReader dates;
    private final MeetingService meetings;

    MeetingFormPage(
            FamilyLinks links,
            Catalog catalog,
            MeetingService meetings,
            MessageSource words,
            @Value("${two-doors.languages}") List<Locale> languages) {
        this.links = links;
        this.catalog = catalog;
        this.meetings = meetings;
        this.dates = new DateReader(words, languages);
    }

    /**
     * The form, to make a meeting.
     *
     * @param form what is in it
     */
    ModelAndView toMake(MeetingForm form) {
        return show(form, MeetingController.MAKE)
                .addObject("fresh", Token.random().text());
    }

    /**
     * The form, to change a meeting.
     *
     * @param form what is in it
     * @param organiser the token in the team's link
     * @param seen the version that is changed
     */
    ModelAndView toChange(MeetingForm form, Token organiser, long seen) {
        return show(form, "/team/" + organiser.text() + "/edit")
                .addObject("editing", organiser.text())
                .addObject("seen", seen);
    }

    private ModelAndView show(MeetingForm form, String address) {
        return new ModelAndView("sharing/meeting")
                .addObject("form", form)
                .addObject("action", address)
                .addObject("areas", catalog.areas())
                .addObject("linkLanguages", links.languages())
                .addObject("longest", MeetingForm.LONGEST_NOTE)
                .addObject("most", MeetingForm.MOST_PAPERS)
                .addObject("typedForm", address + "/form");
    }

    /**
     * A form with a ready note in it.
     *
     * @param ready language tag of the note; anything else leaves the form as it is
     */
    MeetingForm withReady(MeetingForm form, String ready) {
        return links.languages().contains(ready) ? form.withNote(links.readyNote(ready), ready) : form;
    }

    /** A form that says what a meeting says, in words of a language. */
    MeetingForm of(TeamMeeting meeting, Locale page) {
        return MeetingForm.of(meeting, dates, page, meetings.today());
    }

    /**
     * What families are told, once nothing has to be mended.
     *
     * @param form as it came
     * @param page the language of the page
     * @param before the day that the meeting has already, which may have passed; null for none
     * @param errors where to note what has to be mended
     */
    Invitation read(MeetingForm form, Locale page, @Nullable LocalDate before, BindingResult errors) {
        return form.read(catalog, dates, page, meetings.today(), before, errors);
    }
}
