package org.twodoors.sharing.savedplan;

import java.util.Optional;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.twodoors.draft.DraftOwner;
import org.twodoors.draft.DraftSession;
import org.twodoors.pages.SecretPage;
import org.twodoors.sealing.Token;
import org.twodoors.sharing.link.LinkStore.Found;

/** Answering again later, and seeing what has changed since. */
@Controller
@SecretPage
class RecheckController {

    private final SavedPlanService plans;
    private final AnswerComparison comparing;

    RecheckController(SavedPlanService plans, AnswerComparison comparing) {
        this.plans = plans;
        this.comparing = comparing;
    }

    /** From here on, what is saved now is what was before. The answers stay as they are, to be changed one by one. */
    @PostMapping("/save/again")
    String again(DraftSession draft) {
        DraftOwner owner = draft.owner();
        Token plan = owner == null ? null : owner.plan();
        Optional<Found<SavedContent>> saved =
                owner == null || plan == null ? Optional.empty() : plans.again(plan, owner.version());
        if (owner == null || plan == null || saved.isEmpty()) {
            return "redirect:/save";
        }
        draft.save(draft.answers(), owner.savedAs(plan, saved.get().version()));
        return "redirect:/questions/start";
    }

    @GetMapping("/plan/before-and-after")
    String compare(DraftSession draft, Model model) {
        Optional<SavedContent> saved = plans.of(draft.owner()).map(Found::content);
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
