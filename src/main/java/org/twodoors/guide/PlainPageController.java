package org.twodoors.guide;

import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.twodoors.pages.InFooter;
import org.twodoors.pages.OpenPage;
import org.twodoors.site.Release;

/** Privacy, accessibility, and what this site is and is not. */
@Controller
@OpenPage
class PlainPageController {

    private final Guide guide;
    private final Release release;

    PlainPageController(Guide guide, Release release) {
        this.guide = guide;
        this.release = release;
    }

    @GetMapping("/privacy")
    @InFooter(value = "layout.footer.privacy", place = 7)
    String privacy(Model model) {
        return page("privacy", model);
    }

    @GetMapping("/accessibility")
    @InFooter(value = "layout.footer.accessibility", place = 8)
    String accessibility(Model model) {
        return page("accessibility", model);
    }

    @GetMapping("/about")
    @InFooter(value = "layout.footer.about", place = 9)
    String about(Model model) {
        model.addAttribute("version", release.version());
        return page("about", model);
    }

    private String page(String name, Model model) {
        model.addAttribute("page", guide.page(name));
        return "guide/plain-page";
    }
}
