package org.twodoors.guide;

import java.util.List;
import java.util.Locale;
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
import org.twodoors.pages.InFooter;
import org.twodoors.pages.OpenPage;
import org.twodoors.pages.VariablePages;
import org.twodoors.rules.RulesService;

/** Pages to read: what there is, the comparison, who does what, the questions group by group, the glossary, and how the rules decide. */
@Controller
@OpenPage
@RequestMapping("/learn")
class LearnController implements VariablePages {

    /** The parts of the page about the rules that come before the rules themselves. */
    private static final List<String> BEFORE_THE_RULES = List.of("rules", "levels", "ages");

    private final Guide guide;
    private final Catalog catalog;
    private final Glossaries glossaries;

    LearnController(Guide guide, Catalog catalog, Glossaries glossaries) {
        this.guide = guide;
        this.catalog = catalog;
        this.glossaries = glossaries;
    }

    @GetMapping
    @InFooter(value = "layout.footer.learn", place = 1)
    String index(Model model) {
        model.addAttribute("guide", guide);
        return "guide/learn";
    }

    @GetMapping("/school-and-clinic")
    @InFooter(value = "layout.footer.compare", place = 2)
    String schoolAndClinic(Model model) {
        model.addAttribute("comparison", guide.comparison());
        return "guide/school-and-clinic";
    }

    /** Apart from the table: its sources, point by point, weigh as much as its words. */
    @GetMapping("/school-and-clinic/sources")
    String schoolAndClinicSources(Model model) {
        model.addAttribute("comparison", guide.comparison());
        return "guide/school-and-clinic-sources";
    }

    @GetMapping("/school-and-clinic/{therapy}")
    String therapyAtSchoolAndClinic(@PathVariable String therapy, Model model) {
        model.addAttribute("comparison", guide.comparison());
        model.addAttribute(
                "therapy",
                guide.comparison()
                        .therapy(therapy)
                        .orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND)));
        model.addAttribute("needs", needsOf(therapy));
        return "guide/school-and-clinic-therapy";
    }

    /** The needs that ask for a therapy at school or at a clinic, in the order of the catalog. */
    private List<Need> needsOf(String therapy) {
        return catalog.needs().stream()
                .filter(need -> Stream.of(need.leadSchool(), need.leadClinic())
                        .flatMap(leads -> leads.asked().stream())
                        .anyMatch(it -> it.code().equals(therapy)))
                .toList();
    }

    @GetMapping("/who-does-what")
    String whoDoesWhat(Model model) {
        PlainPage page = guide.page("who");
        model.addAttribute("page", page);
        model.addAttribute(
                "people",
                page.sections().stream()
                        .filter(section -> !section.id().equals("you"))
                        .toList());
        return "guide/who-does-what";
    }

    @GetMapping("/questions")
    @InFooter(value = "layout.footer.questions", place = 3)
    String questions(Model model) {
        model.addAttribute("groups", guide.questionGroups());
        return "guide/questions";
    }

    @GetMapping("/questions/{id}")
    String questionGroup(@PathVariable String id, Model model) {
        model.addAttribute(
                "group", guide.questionGroup(id).orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND)));
        model.addAttribute("guide", guide);
        return "guide/question-group";
    }

    @Override
    public Stream<String> addresses() {
        return Stream.concat(
                guide.questionGroups().stream().map(group -> "/learn/questions/" + group.id()),
                guide.comparison().therapies().stream().map(it -> "/learn/school-and-clinic/" + it.code()));
    }

    @GetMapping("/glossary")
    String glossary(Locale language, Model model) {
        model.addAttribute("letters", glossaries.in(language).byLetter());
        return "guide/glossary";
    }

    /** Apart from the words: a list of eighty sources weighs as much as all of them. */
    @GetMapping("/glossary/sources")
    String glossarySources(Model model) {
        model.addAttribute(
                "sources",
                guide.terms().stream()
                        .flatMap(term -> term.sources().stream())
                        .distinct()
                        .toList());
        return "guide/glossary-sources";
    }

    @GetMapping("/how-it-decides")
    @InFooter(value = "layout.footer.how", place = 4)
    String howItDecides(Model model) {
        PlainPage page = guide.page("how");
        model.addAttribute("page", page);
        model.addAttribute("before", sections(page, true));
        model.addAttribute("after", sections(page, false));
        model.addAttribute("groups", RuleGroup.ofNeeds());
        model.addAttribute("rulesVersion", RulesService.VERSION);
        return "guide/how-it-decides";
    }

    @GetMapping("/how-it-decides/steps")
    String howItDecidesOnSteps(Model model) {
        model.addAttribute("groups", RuleGroup.ofSteps());
        model.addAttribute("rulesVersion", RulesService.VERSION);
        return "guide/how-it-decides-steps";
    }

    private static List<PlainPage.Section> sections(PlainPage page, boolean before) {
        return page.sections().stream()
                .filter(section -> BEFORE_THE_RULES.contains(section.id()) == before)
                .toList();
    }
}
