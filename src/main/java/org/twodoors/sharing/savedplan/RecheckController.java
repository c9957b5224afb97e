package org.twodoors.sharing.savedplan;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Optional;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.twodoors.draft.Draft;
import org.twodoors.draft.DraftCookie;
import org.twodoors.draft.Family;
import org.twodoors.sealing.Token;

/** Answering again later, and seeing what has changed since. */
@Controller
class RecheckController {

    private final SavedPlanService plans;
    private final Comparing comparing;
    private final DraftCookie drafts;

    RecheckController(SavedPlanService plans, Comparing comparing, DraftCookie drafts) {
        this.plans = plans;
        this.comparing = comparing;
        this.drafts = drafts;
    }

    /** From here on, what is saved now is what was before. The answers stay as they are, to be changed one by one. */
    @PostMapping("/save/again")
    String again(Draft draft, HttpServletRequest request, HttpServletResponse response) {
        Family family = draft.family();
        Token plan = family == null ? null : family.plan();
        Optional<Saved> saved = family == null || plan == null ? Optional.empty() : plans.again(plan, family.version());
        if (family == null || plan == null || saved.isEmpty()) {
            return "redirect:/save";
        }
        drafts.write(
                request,
                response,
                draft.answers(),
                family.savedAs(plan, saved.get().version()));
        return "redirect:/questions/child";
    }

    @GetMapping("/plan/before-and-after")
    String compare(Draft draft, Model model) {
        Optional<SavedContent> saved = plans.of(draft.family()).map(Saved::content);
        model.addAttribute("saved", saved.isPresent());
        saved.ifPresent(content -> {
            model.addAttribute("unsaved", !content.then().answers().equals(draft.answers()));
            if (content.before() != null) {
                model.addAttribute("compared", comparing.compare(content.before(), draft.answers()));
            }
        });
        return "sharing/before-and-after";
    }
}
