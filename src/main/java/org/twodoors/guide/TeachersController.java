package org.twodoors.guide;

import java.util.List;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.twodoors.pages.InFooter;
import org.twodoors.pages.OpenPage;

/** The page for teachers: what this is, how to use it before a meeting, what to watch, what to try, what to say. */
@Controller
@OpenPage
class TeachersController {

    static final String PAGE = "/teachers";

    private final Guide guide;

    TeachersController(Guide guide) {
        this.guide = guide;
    }

    @GetMapping(PAGE)
    @InFooter(value = "meeting.footer", place = 5)
    String teachers(Model model) {
        PlainPage page = guide.page(Guide.TEACHERS);
        model.addAttribute("page", page);
        model.addAttribute("everywhere", page.section("try").items().subList(0, 2));
        model.addAttribute("moments", moments(page));
        return "guide/teachers";
    }

    /** A hard moment and what to say then stand one after the other. */
    private static List<String> moments(PlainPage page) {
        return page.section("phrases").items().stream()
                .map(Claim::id)
                .filter(id -> id.endsWith("-when"))
                .map(id -> id.substring(0, id.lastIndexOf('-')))
                .toList();
    }
}
