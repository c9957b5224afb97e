package org.twodoors.sharing.meeting;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.LocalDate;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import org.twodoors.catalog.Catalog;
import org.twodoors.draft.DraftOwner;
import org.twodoors.draft.DraftSession;
import org.twodoors.draft.HeldForm;
import org.twodoors.forms.FormFields;
import org.twodoors.pages.SecretPage;
import org.twodoors.pages.ShowFormAgain;
import org.twodoors.pages.TakesBack;
import org.twodoors.sealing.Token;
import org.twodoors.sharing.link.LinkGoneException;
import org.twodoors.sharing.link.LinkKind;
import org.twodoors.sharing.link.LinkStore.Found;
import org.twodoors.sharing.link.LinkStore.Outcome;
import org.twodoors.sharing.link.LinkStore.Owned;
import org.twodoors.sharing.view.ContentWriter;
import org.twodoors.sharing.view.ReadOnlyView;
import org.twodoors.sharing.view.ShareFlow;
import org.twodoors.sharing.view.ShareForm;
import org.twodoors.sharing.view.SharedContent;

/** Sending a sheet to the team of a meeting: chosen and looked at like what a family shares, and taken back like one. */
@Controller
@SecretPage
class SendController {

    private static final String NAME = "send";

    private static final String SHEETS = "/send/sheets";

    /** Told to the preview: what has changed since the family looked. */
    private static final String CHANGED = "changed";

    private final MeetingService meetings;
    private final ShareFlow flow;
    private final ContentWriter writer;
    private final Catalog catalog;

    SendController(MeetingService meetings, ShareFlow flow, ContentWriter writer, Catalog catalog) {
        this.meetings = meetings;
        this.flow = flow;
        this.writer = writer;
        this.catalog = catalog;
    }

    @GetMapping("/send")
    ModelAndView choose(DraftSession draft, HttpServletRequest request) {
        return chooser(draft, flow.held(NAME, draft, request).map(ShareForm::of).orElseGet(ShareForm::nothing));
    }

    /** With everything as it was chosen: back from the preview, or in another language. */
    @PostMapping("/send")
    @ShowFormAgain("/send")
    ModelAndView chooseAgain(
            DraftSession draft, FormFields sent, HttpServletRequest request, HttpServletResponse response) {
        ShareForm form = ShareForm.of(sent);
        return flow.hold(NAME, draft, form, request, response)
                ? new ModelAndView("redirect:/send")
                : chooser(draft, form);
    }

    /** What was chosen last; where nothing was, such as for an address that was typed by hand, the page to choose on. */
    @GetMapping("/send/preview")
    ModelAndView previewAgain(DraftSession draft, HttpServletRequest request, Model model) {
        Optional<FormFields> held = flow.held(NAME, draft, request);
        ShareForm form = held.map(ShareForm::of).orElseGet(ShareForm::nothing);
        if (held.isEmpty() || form.isWrong(writer.needs(draft.answers()), held.get())) {
            return new ModelAndView("redirect:/send");
        }
        return invited(draft)
                .map(it -> preview(draft, form, it, String.valueOf(model.asMap().getOrDefault(CHANGED, ""))))
                .orElseGet(() -> chooser(draft, form));
    }

    @PostMapping("/send/preview")
    @ShowFormAgain("/send")
    ModelAndView preview(
            FormFields sent, DraftSession draft, HttpServletRequest request, HttpServletResponse response) {
        ShareForm form = ShareForm.of(sent);
        boolean wrong = form.isWrong(writer.needs(draft.answers()), sent);
        Optional<Found<Invitation>> invited = invited(draft);
        draft.tie();
        if (invited.isEmpty() || wrong) {
            return chooser(draft, form);
        }
        return flow.hold(NAME, draft, form, request, response)
                ? new ModelAndView("redirect:/send/preview")
                : preview(draft, form, invited.get(), "");
    }

    @PostMapping("/send/sheets")
    @ShowFormAgain("/send")
    ModelAndView send(
            FormFields sent,
            DraftSession draft,
            @RequestParam(defaultValue = "") String seen,
            @RequestParam(defaultValue = "") String fresh,
            HttpServletRequest request,
            HttpServletResponse response,
            RedirectAttributes redirect) {
        ShareForm form = ShareForm.of(sent);
        boolean wrong = form.isWrong(writer.needs(draft.answers()), sent);
        Optional<Found<Invitation>> invited = invited(draft);
        Token code = draft.meeting();
        if (code == null || invited.isEmpty() || wrong) {
            return chooser(draft, form);
        }
        SharedContent content = writer.content(draft.answers(), form);
        if (!seen.equals(seen(content, code))) {
            String changed = seen.endsWith(meetingMark(code)) ? "answers" : "meeting";
            if (flow.hold(NAME, draft, form, request, response)) {
                redirect.addFlashAttribute(CHANGED, changed);
                return new ModelAndView("redirect:/send/preview");
            }
            return preview(draft, form, invited.get(), changed);
        }
        DraftOwner owner = draft.ownerOrNew();
        Outcome made = meetings.send(code, owner.token(), Token.read(fresh), content, form.replaces());
        Optional<String> refused = refused(made);
        if (refused.isPresent()) {
            sent.errors().rejectValue("needs", refused.get());
            return chooser(draft, form);
        }
        draft.save(draft.answers(), owner);
        HeldForm.drop(request, response);
        if (made == Outcome.MADE) {
            redirect.addFlashAttribute("done", form.replaces().isEmpty() ? "sent" : "changed");
        }
        return new ModelAndView("redirect:" + SHEETS);
    }

    /** What the family is told. */
    private static Optional<String> refused(Outcome made) {
        return Optional.ofNullable(
                switch (made) {
                    case OWNER_FULL -> "send.error.enough";
                    case MEETING_FULL -> "send.error.full";
                    case KEY_REPLACED -> "send.error.key";
                    case MADE, GONE -> null;
                });
    }

    @GetMapping(SHEETS)
    String sheets(DraftSession draft, Model model) {
        DraftOwner owner = draft.owner();
        List<Owned<SheetOwner>> sheets = owner == null ? List.of() : meetings.owned(owner.token());
        model.addAttribute("sheets", sheets);
        model.addAttribute("gone", draft.meeting() != null && invited(draft).isEmpty());
        model.addAttribute("unsaved", draft.ownsUnsaved());
        return "sharing/send-sheets";
    }

    /** What the team reads of one page. */
    @GetMapping(SHEETS + "/{name}")
    ModelAndView see(@PathVariable String name, DraftSession draft) {
        Owned<SheetOwner> sheet = own(draft, name).orElseThrow(LinkGoneException::new);
        SheetOwner kept = sheet.kept();
        return new ModelAndView("sharing/send-sheet")
                .addObject("sheet", sheet)
                .addObject("view", ReadOnlyView.ofMeeting(content(kept), sheet.lastDay(), kept.meeting(), catalog));
    }

    /** Begins a page that takes the place of one that was sent, with all that is on it. */
    @PostMapping(SHEETS + "/{name}/change")
    ModelAndView change(
            @PathVariable String name, DraftSession draft, HttpServletRequest request, HttpServletResponse response) {
        ShareForm form = ShareForm.of(
                content(own(draft, name).orElseThrow(LinkGoneException::new).kept()), name);
        return flow.hold(NAME, draft, form, request, response)
                ? new ModelAndView("redirect:/send")
                : chooser(draft, form);
    }

    private static SharedContent content(SheetOwner kept) {
        return Optional.ofNullable(kept.content()).orElseThrow(LinkGoneException::new);
    }

    private Optional<Owned<SheetOwner>> own(DraftSession draft, String name) {
        DraftOwner owner = draft.owner();
        return owner == null || name.isEmpty()
                ? Optional.empty()
                : meetings.owned(owner.token()).stream()
                        .filter(sheet -> sheet.kept().is(name))
                        .findFirst();
    }

    /** The page that a choice takes the place of: the day it was sent, or null. */
    private @Nullable LocalDate replaced(DraftSession draft, ShareForm form) {
        return own(draft, form.replaces()).map(sheet -> sheet.kept().sent()).orElse(null);
    }

    @PostMapping("/send/take-back")
    @TakesBack
    String takeBack(DraftSession draft, @RequestParam(defaultValue = "") String sheet, RedirectAttributes redirect) {
        DraftOwner owner = draft.owner();
        if (owner != null && meetings.takeBack(owner.token(), sheet)) {
            redirect.addFlashAttribute("done", "back");
        }
        return "redirect:" + SHEETS;
    }

    private Optional<Found<Invitation>> invited(DraftSession draft) {
        Token code = draft.meeting();
        Optional<Found<Invitation>> invited = code == null ? Optional.empty() : meetings.invited(code);
        // Its team may have moved the day since; the plan says the one in the draft.
        if (code != null
                && invited.isPresent()
                && !Objects.equals(invited.get().content().date(), draft.meetingDay())) {
            draft.invite(draft.answers(), code, invited.get().content().date());
        }
        return invited;
    }

    private ModelAndView chooser(DraftSession draft, ShareForm form) {
        Optional<Found<Invitation>> invited = invited(draft);
        if (invited.isEmpty()) {
            return new ModelAndView("sharing/send-none")
                    .addObject("gone", draft.meeting() != null)
                    .addObject("sheetsBefore", draft.owner() != null);
        }
        DraftOwner owner = draft.owner();
        boolean before = owner != null && !meetings.owned(owner.token()).isEmpty();
        return flow.choose(NAME, draft, form, Map.of("invited", invited.get(), "sheetsBefore", before))
                .addObject("replaced", replaced(draft, form));
    }

    private ModelAndView preview(DraftSession draft, ShareForm form, Found<Invitation> invited, String changed) {
        Token code = draft.meeting();
        return flow.preview(
                        NAME,
                        draft,
                        form,
                        content -> ReadOnlyView.ofMeeting(
                                content, invited.lastDay(), invited.content().date(), catalog),
                        content -> seen(content, code),
                        changed)
                .addObject("invited", invited)
                .addObject("replaced", replaced(draft, form));
    }

    /** What was looked at, and for whom: another invitation may have been taken up in another window since. */
    private static String seen(SharedContent content, @Nullable Token code) {
        return content.fingerprint() + meetingMark(code);
    }

    private static String meetingMark(@Nullable Token code) {
        return code == null
                ? ""
                : "-" + HexFormat.of().formatHex(LinkKind.MEETING.content().hash(code));
    }
}
