package org.twodoors.sharing.view;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Controller;
import org.springframework.validation.BindingResult;
import org.springframework.validation.annotation.Validated;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import org.twodoors.catalog.Need;
import org.twodoors.draft.DraftOwner;
import org.twodoors.draft.DraftSession;
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

    private final ShareFlow flow;
    private final ContentWriter writer;
    private final LinkStore links;
    private final SiteClock time;

    ShareController(ShareFlow flow, ContentWriter writer, LinkStore links, SiteClock time) {
        this.flow = flow;
        this.writer = writer;
        this.links = links;
        this.time = time;
    }

    @GetMapping("/share")
    ModelAndView choose(DraftSession draft) {
        return chooser(draft, ShareForm.nothing());
    }

    /** With everything as it was chosen: back from the preview, or in another language. */
    @PostMapping("/share")
    @ShowFormAgain("/share")
    ModelAndView chooseAgain(DraftSession draft, @ModelAttribute("form") ShareForm form) {
        return chooser(draft, form);
    }

    /** What was posted cannot follow a link, such as one that was typed by hand. */
    @GetMapping("/share/preview")
    String previewAgain() {
        return "redirect:/share";
    }

    @PostMapping("/share/preview")
    @ShowFormAgain("/share")
    ModelAndView preview(@Validated @ModelAttribute("form") ShareForm form, BindingResult errors, DraftSession draft) {
        List<Need> needs = writer.needs(draft.answers());
        form.check(needs, errors);
        ModelAndView page = needs.isEmpty() || errors.hasErrors() ? chooser(draft, form) : preview(draft, form, "");
        draft.tie();
        return page;
    }

    @PostMapping("/share/links")
    @ShowFormAgain("/share")
    ModelAndView make(
            @Validated @ModelAttribute("form") ShareForm form,
            BindingResult errors,
            DraftSession draft,
            @RequestParam(defaultValue = "") String seen,
            @RequestParam(defaultValue = "") String fresh) {
        List<Need> needs = writer.needs(draft.answers());
        form.check(needs, errors);
        if (needs.isEmpty() || errors.hasErrors()) {
            return chooser(draft, form);
        }
        SharedContent content = writer.content(draft.answers(), form);
        if (!seen.equals(content.fingerprint())) {
            return preview(draft, form, "answers");
        }
        DraftOwner owner = draft.ownerOrNew();
        Token link = Token.read(fresh);
        SharedOwner kept = SharedOwner.of(link, content);
        Outcome made = links.make(new NewLink<>(
                LinkKind.SHARED_VIEW, link, owner.token(), link, content, kept, kept::isOf, expires(form)));
        if (made == Outcome.OWNER_FULL) {
            errors.rejectValue("needs", "share.error.many");
            return chooser(draft, form);
        }
        draft.save(draft.answers(), owner);
        String page = made == Outcome.MADE ? "/" + SharedOwner.name(link) : "";
        return new ModelAndView("redirect:/share/links" + page);
    }

    private ModelAndView chooser(DraftSession draft, ShareForm form) {
        return flow.choose("share", draft, form, Map.of("linksBefore", draft.owner() != null));
    }

    private ModelAndView preview(DraftSession draft, ShareForm form, String changed) {
        return flow.preview("share", draft, form, time.lastDay(expires(form)), SharedContent::fingerprint, changed);
    }

    private Instant expires(ShareForm choice) {
        return time.expiry(choice.kept());
    }
}
