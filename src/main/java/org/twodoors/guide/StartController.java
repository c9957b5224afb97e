package org.twodoors.guide;

import java.util.List;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.twodoors.pages.OpenPage;

/** The start page: the question in one line, what a family gets, and how the two doors differ. */
@Controller
@OpenPage(sameForAll = false)
class StartController {

    /** The rows of the short comparison that are seen at once: messages {@code compare.<point>}. */
    private static final List<String> POINTS = List.of("purpose", "test");

    /** Its folded rows. */
    private static final List<String> MORE_POINTS = List.of("decides", "start", "cost");

    /** What the comparison and the two answers rest on. */
    static final List<String> SOURCES =
            List.of("S102", "S5", "S11", "S12", "S18", "S39", "S42", "S43", "S48", "S57", "S65", "S72", "S73", "S74");

    private final Guide guide;

    StartController(Guide guide) {
        this.guide = guide;
    }

    @GetMapping("/")
    String start(Model model) {
        model.addAttribute("points", POINTS);
        model.addAttribute("morePoints", MORE_POINTS);
        model.addAttribute("sources", SOURCES);
        model.addAttribute("guide", guide);
        return "guide/start";
    }
}
