package org.twodoors.sharing.savedplan;

import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PostMapping;
import org.twodoors.draft.DraftOwner;
import org.twodoors.draft.DraftSession;
import org.twodoors.pages.MakesLink;
import org.twodoors.pages.SecretPage;

/** Takes back all that a family shared, and clears its device. Should the first not work, the second is not done. */
@Controller
@MakesLink
@SecretPage
class TakeBackController {

    private final Belongings belongings;

    TakeBackController(Belongings belongings) {
        this.belongings = belongings;
    }

    @PostMapping("/share/take-back-all")
    String takeBackAll(DraftSession draft) {
        DraftOwner owner = draft.owner();
        if (owner != null) {
            belongings.takeBack(owner.token());
        }
        draft.clear();
        return "redirect:/cleared";
    }
}
