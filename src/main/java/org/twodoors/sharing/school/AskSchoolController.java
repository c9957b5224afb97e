package org.twodoors.sharing.school;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.MessageSource;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.twodoors.answers.Answers;
import org.twodoors.catalog.Catalog;
import org.twodoors.catalog.Need;
import org.twodoors.doors.NoPlan;
import org.twodoors.draft.Draft;
import org.twodoors.draft.DraftCookie;
import org.twodoors.draft.Family;
import org.twodoors.sealing.Token;
import org.twodoors.sharing.link.JustDone;
import org.twodoors.sharing.link.LinkAddress;
import org.twodoors.sharing.link.Mending;

/** Where a family makes links to ask a teacher or their teen, sees what became of them, and takes them back. */
@Controller
class AskSchoolController {

    private static final String ASK = "/ask-school";

    private static final String FORM = ASK + "/form";

    /** From this age on a teen may add a view (2.2b of the rules). */
    static final int TEEN_MONTHS = 14 * 12;

    private final SchoolViewService views;
    private final DraftCookie drafts;
    private final Catalog catalog;
    private final LinkAddress addresses;
    private final MessageSource words;
    private final List<Locale> languages;

    AskSchoolController(
            SchoolViewService views,
            DraftCookie drafts,
            Catalog catalog,
            LinkAddress addresses,
            MessageSource words,
            @Value("${two-doors.languages}") List<Locale> languages) {
        this.views = views;
        this.drafts = drafts;
        this.catalog = catalog;
        this.addresses = addresses;
        this.words = words;
        this.languages = List.copyOf(languages);
    }

    @GetMapping(ASK)
    String page(Draft draft, HttpServletRequest request, HttpServletResponse response, Locale locale, Model model) {
        drafts.tie(request, response);
        AskForm blank = AskForm.blank(draft.answers().chosenNeeds(catalog), locale);
        model.addAttribute("done", JustDone.heard(ASK, List.of(JustDone.MADE, JustDone.BACK), request, response));
        return show(draft, blank, new Mending(words, locale), request, model);
    }

    /** The form with all that was chosen and typed, such as in another language. */
    @PostMapping(FORM)
    String pageAgain(Draft draft, HttpServletRequest request, Locale locale, Model model) {
        return show(draft, AskForm.of(request), new Mending(words, locale), request, model);
    }

    /** What was posted cannot follow a link, such as one that was typed by hand. */
    @GetMapping(FORM)
    String pageAnew() {
        return "redirect:" + ASK;
    }

    @PostMapping(ASK)
    String ask(Draft draft, HttpServletRequest request, HttpServletResponse response, Locale locale, Model model) {
        AskForm form = AskForm.of(request);
        List<Need> needs = draft.answers().chosenNeeds(catalog);
        Mending mending = new Mending(words, locale);
        AskedContent content = form.read(needs, isTeen(draft.answers()), languages, mending);
        if (!mending.needed() && !make(draft, form, content, request, response)) {
            mending.add("links", "asking.error.tooManyLinks", SchoolViewService.MOST);
        }
        if (mending.needed()) {
            response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
            return show(draft, form, mending, request, model);
        }
        JustDone.tell(JustDone.MADE, ASK, request, response);
        return "redirect:" + ASK + "#links";
    }

    private boolean make(
            Draft draft, AskForm form, AskedContent content, HttpServletRequest request, HttpServletResponse response) {
        Family family = draft.family() == null ? Family.make() : draft.family();
        String language = form.language() == null ? "" : form.language();
        boolean made =
                views.ask(family.token(), content, form.cleanLabel(), language).isPresent();
        if (made) {
            drafts.write(request, response, draft.answers(), family);
        }
        return made;
    }

    /**
     * Takes a link back. What it said no longer counts in the plan either.
     *
     * @param link the token of the link
     */
    @PostMapping("/ask-school/take-back")
    String takeBack(
            Draft draft,
            @RequestParam(defaultValue = "") String link,
            HttpServletRequest request,
            HttpServletResponse response) {
        Family family = draft.family();
        boolean taken = family != null && views.takeBack(family.token(), Token.read(link));
        if (family != null && taken && draft.answers().countsTeachers()) {
            Answers without =
                    draft.answers().withTeachers(SchoolSide.latest(draft.answers(), views.of(family.token())));
            drafts.write(request, response, without);
        }
        if (taken) {
            JustDone.tell(JustDone.BACK, ASK, request, response);
        }
        return "redirect:" + ASK;
    }

    private String show(Draft draft, AskForm form, Mending mending, HttpServletRequest request, Model model) {
        List<Need> needs = draft.answers().chosenNeeds(catalog);
        List<AskLink> links = links(draft.family(), request);
        if (needs.isEmpty() && links.isEmpty()) {
            return NoPlan.page(draft.answers(), model);
        }
        mending.show(model);
        model.addAttribute("form", form);
        model.addAttribute("typedForm", FORM);
        model.addAttribute("needs", needs);
        model.addAttribute("areas", needs.stream().map(catalog::areaOf).toList());
        model.addAttribute("teen", isTeen(draft.answers()));
        model.addAttribute(
                "languageCodes", languages.stream().map(Locale::toLanguageTag).toList());
        model.addAttribute("links", links);
        model.addAttribute(
                "answered", links.stream().anyMatch(link -> link.asked().view().answered()));
        return "sharing/ask-school";
    }

    private static boolean isTeen(Answers answers) {
        Integer age = answers.child().ageMonths();
        return age != null && age >= TEEN_MONTHS;
    }

    /** The newest first. */
    private List<AskLink> links(@Nullable Family family, HttpServletRequest request) {
        if (family == null) {
            return List.of();
        }
        List<AskLink> links = new ArrayList<>();
        for (AskedView asked : views.of(family.token())) {
            String address = addresses.of(request, "/ask/" + asked.link().text());
            links.add(AskLink.of(asked, address, words));
        }
        Collections.reverse(links);
        return links;
    }
}
