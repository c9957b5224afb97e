package org.twodoors.sharing.school;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.validation.FieldError;
import org.springframework.validation.annotation.Validated;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import org.twodoors.answers.Answers;
import org.twodoors.answers.Thresholds;
import org.twodoors.catalog.Catalog;
import org.twodoors.catalog.Need;
import org.twodoors.doors.NoPlan;
import org.twodoors.draft.DraftOwner;
import org.twodoors.draft.DraftSession;
import org.twodoors.pages.SecretPage;
import org.twodoors.pages.ShowFormAgain;
import org.twodoors.pages.SiteAddress;
import org.twodoors.pages.TakesBack;
import org.twodoors.sealing.Token;
import org.twodoors.sharing.link.LinkKind;
import org.twodoors.sharing.link.LinkStore.Outcome;
import org.twodoors.sharing.link.ShareableLink;

/** Where a family makes links to ask a teacher, their teen or another adult, sees what became of them, and takes them back. */
@Controller
@SecretPage
class AskSchoolController {

    private static final String ASK = "/ask-school";

    private static final String FORM = ASK + "/form";

    private static final String FORM_NAME = "form";

    /** What the button did, for the next look at the page. */
    private static final String DONE = "done";

    private final SchoolViewService views;
    private final Catalog catalog;
    private final SiteAddress addresses;
    private final MessageSource words;
    private final List<Locale> languages;

    AskSchoolController(
            SchoolViewService views,
            Catalog catalog,
            SiteAddress addresses,
            MessageSource words,
            @Value("${two-doors.languages}") List<Locale> languages) {
        this.views = views;
        this.catalog = catalog;
        this.addresses = addresses;
        this.words = words;
        this.languages = List.copyOf(languages);
    }

    @GetMapping(ASK)
    String page(DraftSession draft, Locale locale, Model model) {
        AskForm blank = AskForm.blank(draft.answers().chosenNeeds(catalog), locale);
        String page = show(draft, blank, model);
        draft.tie();
        return page;
    }

    /** The form with all that was chosen and typed, such as in another language. */
    @PostMapping(FORM)
    @ShowFormAgain(FORM)
    String pageAgain(@ModelAttribute(FORM_NAME) AskForm form, DraftSession draft, Model model) {
        return show(draft, form, model);
    }

    /** What was posted cannot follow a link, such as one that was typed by hand. */
    @GetMapping(FORM)
    String pageAnew() {
        return "redirect:" + ASK;
    }

    @PostMapping(ASK)
    @ShowFormAgain(FORM)
    String ask(
            @Validated @ModelAttribute(FORM_NAME) AskForm form,
            BindingResult errors,
            DraftSession draft,
            @RequestParam(defaultValue = "") String fresh,
            Model model,
            RedirectAttributes redirect) {
        List<Need> needs = draft.answers().chosenNeeds(catalog);
        AskedContent content = form.read(needs, isTeen(draft.answers()), errors);
        Outcome made = errors.hasErrors() ? Outcome.GONE : make(draft, form, content, Token.read(fresh));
        if (made == Outcome.OWNER_FULL) {
            Object[] most = {LinkKind.SCHOOL_VIEW.most()};
            errors.addError(new FieldError(
                    FORM_NAME, "links", null, false, new String[] {"asking.error.tooManyLinks"}, most, null));
        }
        if (errors.hasErrors()) {
            return show(draft, form, model);
        }
        if (made == Outcome.MADE) {
            redirect.addFlashAttribute(DONE, "made");
        }
        return "redirect:" + ASK + "#links";
    }

    private Outcome make(DraftSession draft, AskForm form, AskedContent content, Token link) {
        DraftOwner owner = draft.ownerOrNew();
        Outcome made = views.ask(owner.token(), link, content, form.label(), form.language());
        if (made == Outcome.MADE) {
            draft.save(draft.answers(), owner);
        }
        return made;
    }

    /**
     * Takes a link back. What it said no longer counts in the plan either.
     *
     * @param link the token of the link
     */
    @PostMapping("/ask-school/take-back")
    @TakesBack
    String takeBack(DraftSession draft, @RequestParam(defaultValue = "") String link, RedirectAttributes redirect) {
        DraftOwner owner = draft.owner();
        boolean taken = owner != null && views.takeBack(owner.token(), Token.read(link));
        if (owner != null && taken && draft.answers().countsTeachers()) {
            Answers without = draft.answers()
                    .withTeachers(TeacherAnswerSelection.latest(draft.answers(), views.of(owner.token())));
            draft.save(without);
        }
        if (taken) {
            redirect.addFlashAttribute(DONE, "back");
        }
        return "redirect:" + ASK;
    }

    private String show(DraftSession draft, AskForm form, Model model) {
        List<Need> needs = draft.answers().chosenNeeds(catalog);
        List<AskLink> links = links(draft.owner());
        if (needs.isEmpty() && links.isEmpty()) {
            return NoPlan.page(draft.answers(), model);
        }
        model.addAttribute(FORM_NAME, form);
        model.addAttribute("typedForm", FORM);
        model.addAttribute("needs", needs);
        model.addAttribute("areas", needs.stream().map(catalog::areaOf).toList());
        model.addAttribute("roles", roles(isTeen(draft.answers())));
        model.addAttribute(
                "languageCodes", languages.stream().map(Locale::toLanguageTag).toList());
        model.addAttribute("links", links);
        model.addAttribute("fresh", Token.random().text());
        model.addAttribute(
                "answered", links.stream().anyMatch(link -> link.asked().view().answered()));
        return "sharing/ask-school";
    }

    private static List<Role> roles(boolean teen) {
        return Arrays.stream(Role.values())
                .filter(role -> role != Role.TEEN || teen)
                .toList();
    }

    private static boolean isTeen(Answers answers) {
        Integer age = answers.child().ageMonths();
        return age != null && age >= Thresholds.OWN_VIEW_AGE * 12;
    }

    /**
     * A link ready to be passed on.
     *
     * @param asked what was asked, and what became of it
     * @param link the link
     */
    record AskLink(AskedView asked, ShareableLink link) {

        @Override
        public String toString() {
            return "AskLink[sealed]";
        }
    }

    private AskLink link(AskedView asked) {
        Locale locale = Locale.forLanguageTag(asked.owner().language());
        String key = "asking.message." + asked.view().role().voice().code();
        ShareableLink link = ShareableLink.of(
                addresses.of(LinkKind.SCHOOL_VIEW.path(asked.link())),
                words.getMessage(key + ".subject", null, locale),
                words.getMessage(key + ".text", null, locale));
        return new AskLink(asked, link);
    }

    /** The newest first. */
    private List<AskLink> links(@Nullable DraftOwner owner) {
        if (owner == null) {
            return List.of();
        }
        List<AskLink> links = new ArrayList<>();
        views.of(owner.token()).forEach(asked -> links.add(link(asked)));
        Collections.reverse(links);
        return links;
    }
}
