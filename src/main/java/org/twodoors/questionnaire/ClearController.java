package org.twodoors.questionnaire;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.twodoors.draft.DraftCookie;

/** "Finish and clear this device": takes the answers off the browser. */
@Controller
class ClearController {

    private final DraftCookie drafts;

    ClearController(DraftCookie drafts) {
        this.drafts = drafts;
    }

    @PostMapping("/clear")
    String clear(HttpServletRequest request, HttpServletResponse response) {
        drafts.clear(request, response);
        return "redirect:/cleared";
    }

    @GetMapping("/cleared")
    String cleared() {
        return "questionnaire/cleared";
    }
}
