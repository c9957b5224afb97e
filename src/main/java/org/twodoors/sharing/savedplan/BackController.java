package org.twodoors.sharing.savedplan;

import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.twodoors.answers.Answers;
import org.twodoors.draft.DraftOwner;
import org.twodoors.draft.DraftSession;
import org.twodoors.pages.LinkPage;
import org.twodoors.sealing.Token;
import org.twodoors.sharing.link.LinkGoneException;
import org.twodoors.sharing.link.LinkKind;
import org.twodoors.sharing.link.LinkStore;
import org.twodoors.sharing.link.LinkStore.Found;
import org.twodoors.sharing.school.SchoolViewService;

/** A come-back link. Looking at it changes nothing; only the button puts the saved answers on this device. */
@Controller
@LinkPage
class BackController {

    private final SavedPlanService plans;
    private final LinkStore links;
    private final SchoolViewService views;

    BackController(SavedPlanService plans, LinkStore links, SchoolViewService views) {
        this.plans = plans;
        this.links = links;
        this.views = views;
    }

    @GetMapping("/back/{token}")
    String page(@PathVariable String token, DraftSession draft, Model model) {
        Token plan = Token.read(token);
        Found<SavedContent> saved = plans.find(plan).orElseThrow(LinkGoneException::new);
        Token owner = saved.content().ownerOr(plan);
        boolean others = others(draft, saved, owner);
        model.addAttribute("token", plan.text());
        model.addAttribute("saved", saved);
        model.addAttribute("others", others);
        model.addAttribute("ask", others && !known(draft, owner));
        model.addAttribute("left", left(draft, owner));
        return "sharing/back";
    }

    /**
     * Puts the saved answers on this device. Where other answers are, of which nobody can tell whether they are about the same child,
     * the family says so first; those about another child can be put aside before.
     *
     * @param child {@code same} or {@code another}
     * @param replace whether the family was told what opening takes off this device, and chose
     * @param takeBack whether all that was shared from this device is taken back first
     */
    @PostMapping("/back/{token}")
    String open(
            @PathVariable String token,
            DraftSession draft,
            @RequestParam(defaultValue = "") String child,
            @RequestParam(defaultValue = "false") boolean replace,
            @RequestParam(defaultValue = "false") boolean takeBack) {
        Token plan = Token.read(token);
        Found<SavedContent> saved = plans.find(plan).orElseThrow(LinkGoneException::new);
        Token owner = saved.content().ownerOr(plan);
        boolean others = others(draft, saved, owner);
        boolean left = left(draft, owner) > 0;
        if (others && child.equals("another")) {
            return "redirect:" + LinkKind.SAVED_PLAN.path(plan) + AnotherChildController.ANOTHER;
        }
        if ((others || left) && !replace && !child.equals("same")) {
            return "redirect:" + LinkKind.SAVED_PLAN.path(plan);
        }
        DraftOwner before = draft.owner();
        if (left && takeBack && before != null) {
            links.takeBackAll(before.token());
        }
        Answers answers = views.standing(owner, saved.content().then().answers());
        draft.open(
                answers,
                new DraftOwner(owner, plan, saved.version()),
                saved.content().invitation());
        return "redirect:/plan";
    }

    /** Whether there are answers on this device that opening would replace. */
    private boolean others(DraftSession draft, Found<SavedContent> saved, Token owner) {
        Answers then = saved.content().then().answers();
        return draft.hasAnswers()
                && !draft.answers().equals(then)
                && !draft.answers().equals(views.standing(owner, then));
    }

    /** Whether the answers on this device belong to the family of a plan, and so to its child. */
    private static boolean known(DraftSession draft, Token owner) {
        DraftOwner here = draft.owner();
        return here != null && here.token().equals(owner);
    }

    /** How much was shared from this device that the saved plan does not lead to. */
    private long left(DraftSession draft, Token owner) {
        DraftOwner here = draft.owner();
        return here == null || known(draft, owner) ? 0 : links.count(here.token());
    }
}
