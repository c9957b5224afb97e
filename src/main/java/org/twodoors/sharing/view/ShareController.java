package org.twodoors.sharing.view;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import org.twodoors.catalog.Catalog;
import org.twodoors.catalog.Need;
import org.twodoors.draft.DraftOwner;
import org.twodoors.draft.DraftSession;
import org.twodoors.draft.HeldForm;
import org.twodoors.forms.FormFields;
import org.twodoors.pages.SecretPage;
import org.twodoors.pages.ShowFormAgain;
import org.twodoors.sealing.Token;
import org.twodoors.sharing.link.LinkKind;
import org.twodoors.sharing.link.LinkStore;
import org.twodoors.sharing.link.LinkStore.NewLink;
import org.twodoors.sharing.link.LinkStore.Outcome;
import org.twodoors.time.SiteClock;

/** Choosing what somebody else may see, looking at exactly that, and only then making the link. */
@Controller
@SecretPage
public class ShareController {

    private static final String NAME = "share";

    /** Told to the preview: what has changed since the family looked. */
    private static final String CHANGED = "changed";

    private final ShareFlow flow;
    private final ContentWriter writer;
    private final LinkStore links;
    private final Catalog catalog;
    private final SiteClock time;

    ShareController(ShareFlow flow, ContentWriter writer, LinkStore links, Catalog catalog, SiteClock time) {
        this.flow = flow;
        this.writer = writer;
        this.links = links;
        this.catalog = catalog;
        this.time = time;
    }

    @GetMapping("/share")
    ModelAndView choose(DraftSession draft, HttpServletRequest request) {
        return chooser(draft, flow.held(NAME, draft, request).map(ShareForm::of).orElseGet(ShareForm::nothing));
    }

    /** With everything as it was chosen: back from the preview, or in another language. */
    @PostMapping("/share")
    @ShowFormAgain("/share")
    ModelAndView chooseAgain(
            DraftSession draft, FormFields sent, HttpServletRequest request, HttpServletResponse response) {
        ShareForm form = ShareForm.of(sent);
        return flow.hold(NAME, draft, form, request, response)
                ? new ModelAndView("redirect:/share")
                : chooser(draft, form);
    }

    /** What was chosen last; where nothing was, such as for an address that was typed by hand, the page to choose on. */
    @GetMapping("/share/preview")
    ModelAndView previewAgain(DraftSession draft, HttpServletRequest request, Model model) {
        Optional<FormFields> held = flow.held(NAME, draft, request);
        ShareForm form = held.map(ShareForm::of).orElseGet(ShareForm::nothing);
        List<Need> needs = writer.needs(draft.answers());
        return held.isEmpty() || needs.isEmpty() || form.isWrong(needs, held.get())
                ? new ModelAndView("redirect:/share")
                : preview(draft, form, String.valueOf(model.asMap().getOrDefault(CHANGED, "")));
    }

    @PostMapping("/share/preview")
    @ShowFormAgain("/share")
    ModelAndView preview(
            FormFields sent, DraftSession draft, HttpServletRequest request, HttpServletResponse response) {
        ShareForm form = ShareForm.of(sent);
        List<Need> needs = writer.needs(draft.answers());
        boolean wrong = form.isWrong(needs, sent);
        draft.tie();
        if (needs.isEmpty() || wrong) {
            return chooser(draft, form);
        }
        return flow.hold(NAME, draft, form, request, response)
                ? new ModelAndView("redirect:/share/preview")
                : preview(draft, form, "");
    }

    @PostMapping("/share/links")
    @ShowFormAgain("/share")
    ModelAndView make(
            FormFields sent,
            DraftSession draft,
            @RequestParam(defaultValue = "") String seen,
            @RequestParam(defaultValue = "") String fresh,
            HttpServletRequest request,
            HttpServletResponse response,
            RedirectAttributes redirect) {
        ShareForm form = ShareForm.of(sent);
        List<Need> needs = writer.needs(draft.answers());
        if (form.isWrong(needs, sent) || needs.isEmpty()) {
            return chooser(draft, form);
        }
        SharedContent content = writer.content(draft.answers(), form);
        if (!seen.equals(content.fingerprint())) {
            if (flow.hold(NAME, draft, form, request, response)) {
                redirect.addFlashAttribute(CHANGED, "answers");
                return new ModelAndView("redirect:/share/preview");
            }
            return preview(draft, form, "answers");
        }
        DraftOwner owner = draft.ownerOrNew();
        Token link = Token.read(fresh);
        SharedOwner kept = SharedOwner.of(link, content);
        Outcome made = links.make(new NewLink<>(
                LinkKind.SHARED_VIEW, link, owner.token(), link, content, kept, kept::isOf, expires(form)));
        if (made == Outcome.OWNER_FULL) {
            sent.errors().rejectValue("needs", "share.error.many");
            return chooser(draft, form);
        }
        draft.save(draft.answers(), owner);
        HeldForm.drop(request, response);
        String page = made == Outcome.MADE ? "/" + SharedOwner.name(link) : "";
        return new ModelAndView("redirect:/share/links" + page);
    }

    private ModelAndView chooser(DraftSession draft, ShareForm form) {
        return flow.choose(NAME, draft, form, Map.of("linksBefore", draft.owner() != null));
    }

    private ModelAndView preview(DraftSession draft, ShareForm form, String changed) {
        return flow.preview(
                NAME,
                draft,
                form,
                content -> ReadOnlyView.of(content, time.lastDay(expires(form)), catalog),
                SharedContent::fingerprint,
                changed);
    }

    private Instant expires(ShareForm choice) {
        return time.expiry(choice.kept());
    }
}
