package org.twodoors.sharing;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.twodoors.draft.Draft;
import org.twodoors.draft.DraftCookie;
import org.twodoors.draft.Family;
import org.twodoors.sealing.Token;

/** A come-back link. Looking at it changes nothing; only the button puts the saved answers on this device. */
@Controller
class BackController {

    private final SavedPlanService plans;
    private final DraftCookie drafts;

    BackController(SavedPlanService plans, DraftCookie drafts) {
        this.plans = plans;
        this.drafts = drafts;
    }

    @GetMapping("/back/{token}")
    String page(@PathVariable String token, Draft draft, Model model) {
        Saved saved = plans.find(Token.read(token)).orElseThrow(LinkGoneException::new);
        model.addAttribute("token", token);
        model.addAttribute("saved", saved);
        model.addAttribute("others", others(draft, saved));
        return "sharing/back";
    }

    /**
     * Puts the saved answers on this device.
     *
     * @param replace whether the family was told that other answers are here, and chose
     */
    @PostMapping("/back/{token}")
    String open(
            @PathVariable String token,
            Draft draft,
            HttpServletRequest request,
            HttpServletResponse response,
            @RequestParam(defaultValue = "false") boolean replace) {
        Token plan = Token.read(token);
        Saved saved = plans.find(plan).orElseThrow(LinkGoneException::new);
        if (others(draft, saved) && !replace) {
            return "redirect:/back/" + plan.text();
        }
        drafts.write(
                request,
                response,
                saved.content().then().answers(),
                new Family(saved.content().ownerOr(plan), plan, saved.version()));
        return "redirect:/plan";
    }

    /** Whether there are answers on this device that opening would replace. */
    private static boolean others(Draft draft, Saved saved) {
        return draft.hasAnswers()
                && !draft.answers().equals(saved.content().then().answers());
    }
}
