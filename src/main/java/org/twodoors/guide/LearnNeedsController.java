package org.twodoors.guide;

import java.util.stream.Stream;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.server.ResponseStatusException;
import org.twodoors.catalog.Catalog;
import org.twodoors.catalog.Need;
import org.twodoors.pages.OpenPage;
import org.twodoors.pages.VariablePages;

/** A page for each need, of use to a teacher or parent who answers nothing, and the list of them. */
@Controller
@OpenPage
@RequestMapping("/learn/needs")
class LearnNeedsController implements VariablePages {

    private final Catalog catalog;

    LearnNeedsController(Catalog catalog) {
        this.catalog = catalog;
    }

    @GetMapping
    String needs(Model model) {
        model.addAttribute("areas", catalog.areas());
        return "guide/needs";
    }

    @GetMapping("/{id}")
    String need(@PathVariable String id, Model model) {
        Need need = catalog.need(id).orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
        model.addAttribute("need", need);
        model.addAttribute("area", catalog.areaOf(need));
        return "guide/need";
    }

    @Override
    public Stream<String> addresses() {
        return catalog.needs().stream().map(need -> "/learn/needs/" + need.id());
    }
}
