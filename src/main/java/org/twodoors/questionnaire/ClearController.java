package org.twodoors.questionnaire;

import jakarta.servlet.http.HttpServletResponse;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.twodoors.draft.DraftSession;
import org.twodoors.draft.EndsDraft;

/** "Finish and clear this device": takes the answers off the browser. */
@Controller
class ClearController {

    /**
     * Clears the device. Nobody but this device may know the way to what was shared from it; so a family that may have
     * shared something, and saved nothing, is asked once more.
     *
     * @param sure whether they were asked
     */
    @PostMapping("/clear")
    @EndsDraft
    String clear(DraftSession draft, @RequestParam(defaultValue = "false") boolean sure) {
        if (!sure && draft.ownsUnsaved()) {
            return "redirect:/clear/first";
        }
        draft.clear();
        return "redirect:/cleared";
    }

    /** This page knows nothing of what is stored, so that it is there when the database is not. */
    @GetMapping("/clear/first")
    String first() {
        return "questionnaire/clear-first";
    }

    /** Pages that the browser kept are gone with the answers. */
    @GetMapping("/cleared")
    String cleared(HttpServletResponse response) {
        response.setHeader("Clear-Site-Data", "\"cache\"");
        return "questionnaire/cleared";
    }
}
