package org.twodoors.questionnaire;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.twodoors.draft.Draft;
import org.twodoors.draft.DraftCookie;
import org.twodoors.draft.Family;

/** "Finish and clear this device": takes the answers off the browser. */
@Controller
class ClearController {

    private final DraftCookie drafts;

    ClearController(DraftCookie drafts) {
        this.drafts = drafts;
    }

    /**
     * Clears the device. Nobody but this device may know the way to what was shared from it; so a family that may have
     * shared something, and saved nothing, is asked once more.
     *
     * @param sure whether they were asked
     */
    @PostMapping("/clear")
    String clear(
            Draft draft,
            HttpServletRequest request,
            HttpServletResponse response,
            @RequestParam(defaultValue = "false") boolean sure) {
        if (!sure && mayLeaveSomething(draft)) {
            return "redirect:/clear/first";
        }
        drafts.clear(request, response);
        return "redirect:/cleared";
    }

    /** This page knows nothing of what is stored, so that it is there when the database is not. */
    @GetMapping("/clear/first")
    String first() {
        return "questionnaire/clear-first";
    }

    private static boolean mayLeaveSomething(Draft draft) {
        Family family = draft.family();
        return family != null && family.version() == null;
    }

    @GetMapping("/cleared")
    String cleared() {
        return "questionnaire/cleared";
    }
}
