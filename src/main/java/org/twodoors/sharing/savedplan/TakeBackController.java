package org.twodoors.sharing.savedplan;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PostMapping;
import org.twodoors.draft.Draft;
import org.twodoors.draft.DraftCookie;
import org.twodoors.draft.Family;

/** Takes back all that a family shared, and clears its device. Should the first not work, the second is not done. */
@Controller
class TakeBackController {

    private final Belongings belongings;
    private final DraftCookie drafts;

    TakeBackController(Belongings belongings, DraftCookie drafts) {
        this.belongings = belongings;
        this.drafts = drafts;
    }

    @PostMapping("/share/take-back-all")
    String takeBackAll(Draft draft, HttpServletRequest request, HttpServletResponse response) {
        Family family = draft.family();
        if (family != null) {
            belongings.takeBack(family.token());
        }
        drafts.clear(request, response);
        return "redirect:/cleared";
    }
}
