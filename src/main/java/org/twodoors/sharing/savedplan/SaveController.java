package org.twodoors.sharing.savedplan;

import java.util.HexFormat;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.twodoors.answers.Answers;
import org.twodoors.draft.DraftOwner;
import org.twodoors.draft.DraftSession;
import org.twodoors.pages.InFooter;
import org.twodoors.pages.SecretPage;
import org.twodoors.pages.SiteAddress;
import org.twodoors.pages.TakesBack;
import org.twodoors.sealing.Token;
import org.twodoors.sharing.link.LinkGoneException;
import org.twodoors.sharing.link.LinkKind;
import org.twodoors.sharing.link.LinkStore;
import org.twodoors.sharing.link.LinkStore.Found;
import org.twodoors.sharing.link.QrCode;
import org.twodoors.sharing.link.ShareableLink;
import org.twodoors.sharing.school.SchoolViewService;

/** Saves the answers, shows the come-back link, deletes what is saved. */
@Controller
@SecretPage
class SaveController {

    private static final String PAGE = "redirect:/save";

    private final SavedPlanService plans;
    private final LinkStore links;
    private final SchoolViewService views;
    private final AnswerComparison comparing;
    private final SiteAddress addresses;
    private final MessageSource words;

    SaveController(
            SavedPlanService plans,
            LinkStore links,
            SchoolViewService views,
            AnswerComparison comparing,
            SiteAddress addresses,
            MessageSource words) {
        this.plans = plans;
        this.links = links;
        this.views = views;
        this.comparing = comparing;
        this.addresses = addresses;
        this.words = words;
    }

    @GetMapping("/save")
    @InFooter(value = "layout.footer.save", place = 6)
    String page(DraftSession draft, Locale locale, Model model) {
        Optional<Found<SavedContent>> saved = plans.of(draft.owner());
        SaveState state = SaveState.of(draft, saved);
        model.addAttribute("state", state);
        saved.ifPresent(found -> model.addAttribute("saved", found));
        if (state == SaveState.ELSEWHERE && saved.isPresent()) {
            SavedContent.Snapshot other = saved.get().content().then();
            model.addAttribute("same", other.answers().equals(draft.answers()));
            model.addAttribute("differs", comparing.compare(other, draft.answers()));
        }
        model.addAttribute("fresh", Token.random().text());
        model.addAttribute("instead", instead(draft));
        Token plan = plan(draft);
        if (state.hasLink() && plan != null) {
            model.addAttribute("link", link(plan, locale));
        }
        if (state == SaveState.NEW) {
            draft.tie();
        }
        return "sharing/save";
    }

    private ShareableLink link(Token plan, Locale locale) {
        return ShareableLink.of(
                backAddress(plan),
                words.getMessage("save.send.subject", null, locale),
                words.getMessage("save.send.text", null, locale));
    }

    private String backAddress(Token plan) {
        return addresses.of(LinkKind.SAVED_PLAN.path(plan));
    }

    /**
     * Saves what is on this device. When it was saved from another device since, nothing is saved and the page says so.
     *
     * @param over the version of the other device's save that the family chose to replace
     */
    @PostMapping("/save")
    String save(DraftSession draft, @RequestParam @Nullable Long over) {
        if (!draft.hasAnswers()) {
            return PAGE;
        }
        DraftOwner owner = draft.owner();
        Token plan = plan(draft);
        Long seen = owner == null ? null : owner.version();
        if (owner == null || plan == null || (seen == null && over == null)) {
            plans.saveFirst(draft, plan == null ? Token.random() : plan);
        } else {
            plans.save(draft, over);
        }
        return PAGE;
    }

    /**
     * Saves under a new link: what is on another device, or was deleted there, stays as it is.
     *
     * @param fresh the token of the new link, so that a button pressed twice makes one
     * @param instead what the page was made for; the button of a page that is out of date does nothing
     */
    @PostMapping("/save/new")
    String saveNew(DraftSession draft, @RequestParam @Nullable String fresh, @RequestParam @Nullable String instead) {
        if (!draft.hasAnswers() || (instead != null && !instead.equals(instead(draft)))) {
            return PAGE;
        }
        plans.saveFirst(draft, fresh == null ? Token.random() : Token.read(fresh));
        return PAGE;
    }

    /** Names a plan and the version this device saw, so that only this device's family knows which. */
    private static String instead(DraftSession draft) {
        DraftOwner owner = draft.owner();
        Token plan = plan(draft);
        return owner == null || plan == null
                ? ""
                : HexFormat.of().formatHex(plan.hash("saved_plan seen " + owner.version()), 0, 8);
    }

    /** Puts what is saved in place of what is on this device. */
    @PostMapping("/save/take")
    String take(DraftSession draft) {
        DraftOwner owner = draft.owner();
        Token plan = plan(draft);
        Optional<Found<SavedContent>> saved = plans.of(owner);
        if (owner != null && plan != null && saved.isPresent()) {
            Found<SavedContent> found = saved.get();
            Answers answers =
                    views.standing(owner.token(), found.content().then().answers());
            draft.save(answers, owner.savedAs(plan, found.version()));
        }
        return PAGE;
    }

    @GetMapping("/save/delete")
    String confirm(DraftSession draft, Model model) {
        Optional<Found<SavedContent>> saved = plans.of(draft.owner());
        if (saved.isEmpty()) {
            return PAGE;
        }
        model.addAttribute("saved", saved.get());
        model.addAttribute("shared", links.count(token(draft)));
        return "sharing/delete";
    }

    /**
     * Deletes the saved plan for good. The answers stay on this device.
     *
     * @param everything whether all that was shared is taken back, too
     */
    @PostMapping("/save/delete")
    @TakesBack
    String delete(DraftSession draft, @RequestParam(defaultValue = "false") boolean everything) {
        DraftOwner owner = draft.owner();
        if (owner == null) {
            return PAGE;
        }
        Token plan = owner.plan();
        if (plan != null) {
            plans.delete(plan);
        }
        Answers answers = everything ? draft.answers().withTeachers(Map.of()) : draft.answers();
        if (everything) {
            links.takeBackAll(owner.token());
        }
        boolean bare = links.count(owner.token()) == 0;
        draft.save(answers, bare ? null : owner.notSaved());
        return "redirect:/save/deleted";
    }

    @GetMapping("/save/deleted")
    String deleted() {
        return "sharing/deleted";
    }

    @GetMapping("/save/qr.png")
    ResponseEntity<byte[]> qr(DraftSession draft) {
        Token plan = plan(draft);
        if (plan == null || plans.find(plan).isEmpty()) {
            throw new LinkGoneException();
        }
        return QrCode.of(backAddress(plan)).download("two-doors-qr.png");
    }

    private static @Nullable Token plan(DraftSession draft) {
        DraftOwner owner = draft.owner();
        return owner == null ? null : owner.plan();
    }

    private static Token token(DraftSession draft) {
        return Objects.requireNonNull(draft.owner(), "only asked for with a saved plan")
                .token();
    }
}
