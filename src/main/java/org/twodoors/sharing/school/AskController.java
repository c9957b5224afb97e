package org.twodoors.sharing.school;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.twodoors.answers.DailyEffect;
import org.twodoors.answers.Tried;
import org.twodoors.catalog.Catalog;
import org.twodoors.catalog.Need;
import org.twodoors.draft.DraftSession;
import org.twodoors.forms.FormFields;
import org.twodoors.pages.LinkPage;
import org.twodoors.pages.ShowFormAgain;
import org.twodoors.sealing.Token;
import org.twodoors.sharing.link.LinkGoneException;
import org.twodoors.sharing.link.LinkKind;

/**
 * The pages of a teacher, the teen or another adult who was asked. Nothing the family answered is on them. Between the form and the
 * button that sends it, the page carries the answers and nothing is kept.
 */
@Controller
@LinkPage(ofOthers = true)
class AskController {

    private static final String FORM = "/form";

    private static final List<ReportedEffect> ADULT_EFFECTS = List.of(ReportedEffect.values());

    /** The teen is there all day. */
    private static final List<ReportedEffect> TEEN_EFFECTS =
            List.of(ReportedEffect.NONE, ReportedEffect.SOME, ReportedEffect.A_LOT, ReportedEffect.UNKNOWN);

    private static final List<Tried> TRIED =
            Arrays.stream(Tried.values()).filter(it -> it != Tried.NOT_ASKED).toList();

    private final SchoolViewService views;
    private final Catalog catalog;

    AskController(SchoolViewService views, Catalog catalog) {
        this.views = views;
        this.catalog = catalog;
    }

    @GetMapping("/ask/{token}")
    String page(
            @PathVariable String token,
            @RequestParam(defaultValue = "false") boolean again,
            DraftSession draft,
            Model model) {
        Token link = Token.read(token);
        LinkedView view = find(link);
        put(link, view, model);
        if (view.open() && (again || !view.answered())) {
            return form(view, AnswerForm.of(view.content()), model);
        }
        model.addAttribute("familyIsHere", familyIsHere(draft, link));
        return "sharing/ask-sent";
    }

    /**
     * Shows the answers again to be checked or changed, or keeps them.
     *
     * @param go what the button says; anything else is the first button's
     */
    @PostMapping("/ask/{token}")
    @ShowFormAgain("/ask/{token}" + FORM)
    String answer(
            @PathVariable String token, @RequestParam(defaultValue = "check") String go, FormFields sent, Model model) {
        Token link = Token.read(token);
        LinkedView view = find(link);
        String path = path(link);
        if (!view.open()) {
            return "redirect:" + path;
        }
        AnswerForm form = AnswerForm.of(view.content(), catalog, sent);
        List<SchoolAnswer> answers = form.read(view.content(), catalog, sent);
        put(link, view, model);
        if (sent.errors().hasErrors()) {
            return form(view, form, model);
        }
        return switch (go) {
            case "change" -> form(view, form, model);
            case "send" -> sent(link, answers, path);
            default -> check(view, form, answers, model);
        };
    }

    /** The form as it was filled in, such as in another language. Keeps nothing, whatever is in it. */
    @PostMapping("/ask/{token}" + FORM)
    @ShowFormAgain("/ask/{token}" + FORM)
    String formAgain(@PathVariable String token, FormFields sent, Model model) {
        Token link = Token.read(token);
        LinkedView view = find(link);
        put(link, view, model);
        return view.open() ? form(view, AnswerForm.of(view.content(), catalog, sent), model) : "redirect:" + path(link);
    }

    /** What was posted cannot follow a link, such as one that was typed by hand. */
    @GetMapping("/ask/{token}" + FORM)
    String formAnew(@PathVariable String token) {
        Token link = Token.read(token);
        find(link);
        return "redirect:" + path(link);
    }

    private static void put(Token link, LinkedView view, Model model) {
        model.addAttribute("view", view);
        model.addAttribute("role", view.role());
        model.addAttribute("voice", view.role().voice().code());
        model.addAttribute("path", path(link));
        model.addAttribute("referral", ReferralController.path(link));
    }

    private static String path(Token link) {
        return LinkKind.SCHOOL_VIEW.path(link);
    }

    private String sent(Token link, List<SchoolAnswer> answers, String path) {
        if (!views.answer(link, answers)) {
            // Taken back, or too late, since the lines above: the page behind the link says which.
            find(link);
        }
        return "redirect:" + path;
    }

    private LinkedView find(Token link) {
        return views.find(link).map(view -> view.knownTo(catalog)).orElseThrow(LinkGoneException::new);
    }

    private String form(LinkedView view, AnswerForm form, Model model) {
        model.addAttribute("needs", needs(view));
        model.addAttribute("form", form);
        model.addAttribute("typedForm", model.getAttribute("path") + FORM);
        model.addAttribute("schoolEffects", view.role() == Role.TEEN ? TEEN_EFFECTS : ADULT_EFFECTS);
        model.addAttribute("effects", List.of(DailyEffect.values()));
        model.addAttribute("tried", TRIED);
        model.addAttribute(
                "supports",
                view.content().needs().stream()
                        .collect(Collectors.toMap(Function.identity(), need -> AnswerForm.list(catalog, need))));
        model.addAttribute("outcomes", TriedSupport.Outcome.values());
        return "sharing/ask";
    }

    private String check(LinkedView view, AnswerForm form, List<SchoolAnswer> answers, Model model) {
        model.addAttribute("needs", needs(view));
        model.addAttribute("form", form);
        model.addAttribute("typedForm", model.getAttribute("path"));
        model.addAttribute("said", view.content().answered(answers, view.today()));
        return "sharing/ask-check";
    }

    private List<Need> needs(LinkedView view) {
        return view.content().needs().stream()
                .map(catalog::need)
                .flatMap(Optional::stream)
                .toList();
    }

    /** Whether this is the family's own device, handed over. */
    private boolean familyIsHere(DraftSession draft, Token link) {
        return draft.owner() != null && views.isOf(draft.owner().token(), link);
    }
}
