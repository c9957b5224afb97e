package org.twodoors.sharing.view;

import jakarta.servlet.http.HttpServletRequest;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.springframework.context.MessageSource;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import org.twodoors.catalog.Catalog;
import org.twodoors.catalog.Need;
import org.twodoors.draft.DraftOwner;
import org.twodoors.draft.DraftSession;
import org.twodoors.pages.MakesLink;
import org.twodoors.pages.SecretPage;
import org.twodoors.pages.ShowFormAgain;
import org.twodoors.sealing.Token;
import org.twodoors.sharing.link.FormProblem;
import org.twodoors.sharing.link.LinkStore.Outcome;
import org.twodoors.time.SiteClock;

/** Choosing what somebody else may see, looking at exactly that, and only then making the link. */
@Controller
@MakesLink
@SecretPage
public class ShareController {

    private final ContentWriter writer;
    private final SharedViewService views;
    private final SiteClock time;
    private final Catalog catalog;
    private final MessageSource words;

    ShareController(
            ContentWriter writer, SharedViewService views, SiteClock time, Catalog catalog, MessageSource words) {
        this.writer = writer;
        this.views = views;
        this.time = time;
        this.catalog = catalog;
        this.words = words;
    }

    @GetMapping("/share")
    ModelAndView choose(DraftSession draft) {
        return chooser(draft, ShareForm.nothing(), List.of());
    }

    /** With everything as it was chosen: back from the preview, or in another language. */
    @PostMapping("/share")
    @ShowFormAgain("/share")
    ModelAndView chooseAgain(DraftSession draft, HttpServletRequest request) {
        return chooser(draft, ShareForm.of(request), List.of());
    }

    /** What was posted cannot follow a link, such as one that was typed by hand. */
    @GetMapping("/share/preview")
    String previewAgain() {
        return "redirect:/share";
    }

    @PostMapping("/share/preview")
    @ShowFormAgain("/share")
    ModelAndView preview(DraftSession draft, HttpServletRequest request, Locale locale) {
        ShareForm choice = ShareForm.of(request);
        List<Need> needs = writer.needs(draft.answers());
        List<FormProblem> problems = choice.problems(needs, words, locale);
        ModelAndView page = needs.isEmpty() || !problems.isEmpty()
                ? chooser(draft, choice, problems)
                : preview(draft, choice, false);
        draft.tie();
        return page;
    }

    @PostMapping("/share/links")
    @ShowFormAgain("/share")
    ModelAndView make(
            DraftSession draft,
            @RequestParam(defaultValue = "") String seen,
            @RequestParam(defaultValue = "") String fresh,
            HttpServletRequest request,
            Locale locale) {
        ShareForm choice = ShareForm.of(request);
        List<Need> needs = writer.needs(draft.answers());
        List<FormProblem> problems = choice.problems(needs, words, locale);
        if (needs.isEmpty() || !problems.isEmpty()) {
            return chooser(draft, choice, problems);
        }
        SharedContent content = writer.content(draft.answers(), choice);
        if (!seen.equals(content.fingerprint())) {
            return preview(draft, choice, true);
        }
        DraftOwner owner = draft.ownerOrNew();
        Token link = Token.read(fresh);
        Outcome made = views.make(owner.token(), link, content, expires(choice));
        if (made == Outcome.OWNER_FULL) {
            return chooser(draft, choice, List.of(FormProblem.of("needs", "share.error.many", words, locale)));
        }
        draft.save(draft.answers(), owner);
        String page = made == Outcome.MADE ? "/" + SharedOwner.name(link) : "";
        return new ModelAndView("redirect:/share/links" + page);
    }

    private ModelAndView chooser(DraftSession draft, ShareForm choice, List<FormProblem> problems) {
        List<Need> needs = writer.needs(draft.answers());
        if (needs.isEmpty()) {
            return new ModelAndView("redirect:/plan");
        }
        ModelAndView page = new ModelAndView(
                "sharing/share",
                Map.of(
                        "needs",
                        needs,
                        "choice",
                        choice,
                        "errors",
                        problems,
                        "problems",
                        FormProblem.byTarget(problems),
                        "linksBefore",
                        draft.owner() != null,
                        "typedForm",
                        "/share"));
        if (!problems.isEmpty()) {
            page.setStatus(HttpStatus.UNPROCESSABLE_CONTENT);
        }
        return page;
    }

    private ModelAndView preview(DraftSession draft, ShareForm choice, boolean changed) {
        SharedContent content = writer.content(draft.answers(), choice);
        ModelAndView page = new ModelAndView(
                "sharing/share-preview",
                Map.of(
                        "view",
                        ReadOnlyView.of(content, time.lastDay(expires(choice)), catalog),
                        "choice",
                        choice,
                        "changed",
                        changed,
                        "typedForm",
                        "/share/preview",
                        "saidLess",
                        writer.saidLess(draft.answers(), choice),
                        "fresh",
                        Token.random().text(),
                        "seen",
                        content.fingerprint()));
        if (changed) {
            page.setStatus(HttpStatus.CONFLICT);
        }
        return page;
    }

    private Instant expires(ShareForm choice) {
        return time.expiry(choice.kept());
    }
}
