package org.twodoors.sharing.view;

import jakarta.servlet.http.HttpServletRequest;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.springframework.context.MessageSource;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import org.twodoors.answers.AnswersJson;
import org.twodoors.catalog.Catalog;
import org.twodoors.catalog.Need;
import org.twodoors.draft.DraftOwner;
import org.twodoors.draft.DraftSession;
import org.twodoors.pages.MakesLink;
import org.twodoors.pages.SecretPage;
import org.twodoors.pages.ShowFormAgain;
import org.twodoors.sealing.Token;
import org.twodoors.sharing.link.FormProblem;
import org.twodoors.sharing.link.SharingTime;
import tools.jackson.databind.json.JsonMapper;

/** Choosing what somebody else may see, looking at exactly that, and only then making the link. */
@Controller
@MakesLink
@SecretPage
public class ShareController {

    private static final JsonMapper JSON = AnswersJson.lenient();

    private final ContentWriter writer;
    private final SharedViewService views;
    private final SharingTime time;
    private final Catalog catalog;
    private final MessageSource words;

    ShareController(
            ContentWriter writer, SharedViewService views, SharingTime time, Catalog catalog, MessageSource words) {
        this.writer = writer;
        this.views = views;
        this.time = time;
        this.catalog = catalog;
        this.words = words;
    }

    @GetMapping("/share")
    ModelAndView choose(DraftSession draft) {
        return chooser(draft, Choice.nothing(), List.of());
    }

    /** With everything as it was chosen: back from the preview, or in another language. */
    @PostMapping("/share")
    @ShowFormAgain("/share")
    ModelAndView chooseAgain(DraftSession draft, HttpServletRequest request) {
        return chooser(draft, Choice.of(request), List.of());
    }

    /** What was posted cannot follow a link, such as one that was typed by hand. */
    @GetMapping("/share/preview")
    String previewAgain() {
        return "redirect:/share";
    }

    @PostMapping("/share/preview")
    @ShowFormAgain("/share")
    ModelAndView preview(DraftSession draft, HttpServletRequest request, Locale locale) {
        Choice choice = Choice.of(request);
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
            HttpServletRequest request,
            Locale locale) {
        Choice choice = Choice.of(request);
        List<Need> needs = writer.needs(draft.answers());
        List<FormProblem> problems = choice.problems(needs, words, locale);
        if (needs.isEmpty() || !problems.isEmpty()) {
            return chooser(draft, choice, problems);
        }
        SharedContent content = writer.content(draft.answers(), choice);
        if (!seen.equals(fingerprint(content))) {
            return preview(draft, choice, true);
        }
        DraftOwner owner = draft.ownerOrNew();
        Optional<Token> link = views.make(owner.token(), content, expires(choice));
        if (link.isEmpty()) {
            return chooser(draft, choice, List.of(FormProblem.of("needs", "share.error.many", words, locale)));
        }
        draft.save(draft.answers(), owner);
        return new ModelAndView("redirect:/share/links/" + OwnedView.name(link.get()));
    }

    private ModelAndView chooser(DraftSession draft, Choice choice, List<FormProblem> problems) {
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

    private ModelAndView preview(DraftSession draft, Choice choice, boolean changed) {
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
                        "seen",
                        fingerprint(content)));
        if (changed) {
            page.setStatus(HttpStatus.CONFLICT);
        }
        return page;
    }

    private Instant expires(Choice choice) {
        return time.expiry(choice.kept());
    }

    /** Tells whether the family sends what it saw. The day does not count: nobody looks at a page past midnight. */
    public static String fingerprint(SharedContent content) {
        SharedContent dayless = new SharedContent(
                content.v(),
                content.label(),
                null,
                content.rulesVersion(),
                content.place(),
                content.daily(),
                content.needs());
        byte[] json = JSON.writeValueAsString(dayless).getBytes(StandardCharsets.UTF_8);
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(json));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("SHA-256 is missing", e);
        }
    }
}
