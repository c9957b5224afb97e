package org.twodoors.papers;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import org.twodoors.draft.DraftSession;
import org.twodoors.pages.ShowFormAgain;
import org.twodoors.pathways.Findings;
import org.twodoors.pathways.FindingsService;

/** The meeting sheet, as a page and as a PDF. */
@Controller
class SheetController {

    private final FindingsService findings;
    private final PdfPrinter printer;
    private final MessageSource words;

    SheetController(FindingsService findings, PdfPrinter printer, MessageSource words) {
        this.findings = findings;
        this.printer = printer;
        this.words = words;
    }

    /** Addresses are kept by browsers and by servers on the way, so answers never stand in one: a choice is sent by POST. */
    @GetMapping("/plan/meeting-sheet")
    ModelAndView first(DraftSession draft, Locale locale) {
        Optional<Findings> found = findings.findings(draft.answers());
        return found.map(it -> page(it, Set.of(), false, locale)).orElseGet(() -> new ModelAndView("redirect:/plan"));
    }

    @PostMapping("/plan/meeting-sheet")
    @ShowFormAgain("/plan/meeting-sheet")
    ModelAndView chosen(
            @RequestParam(required = false) @Nullable Set<String> needs,
            @RequestParam(defaultValue = "") String large,
            DraftSession draft,
            Locale locale) {
        Optional<Findings> found = findings.findings(draft.answers());
        return found.isEmpty()
                ? new ModelAndView("redirect:/plan")
                : again(found.get(), needs == null ? Set.of() : needs, isLarge(large), locale);
    }

    @GetMapping("/plan/meeting-sheet.pdf")
    ModelAndView firstPdf(DraftSession draft, Locale locale) {
        return pdf(null, "", draft, locale);
    }

    @PostMapping("/plan/meeting-sheet.pdf")
    @ShowFormAgain("/plan/meeting-sheet")
    ModelAndView pdf(
            @RequestParam(required = false) @Nullable Set<String> needs,
            @RequestParam(defaultValue = "") String large,
            DraftSession draft,
            Locale locale) {
        Optional<Findings> found = findings.findings(draft.answers());
        if (found.isEmpty()) {
            return new ModelAndView("redirect:/plan");
        }
        Set<String> chosen = needs == null ? Set.of() : needs;
        List<PaperNeed> all = PaperNeed.strongestFirst(found.get());
        if (!problems(all, chosen, locale).isEmpty()) {
            return again(found.get(), chosen, isLarge(large), locale);
        }
        MeetingSheet sheet = MeetingSheet.of(all, chosen, found.get().answers().child(), isLarge(large));
        return printer.print("papers/sheet-pdf", locale, Map.of("sheet", sheet))
                .map(pdf -> new ModelAndView(new FileView(FileView.Kind.PDF, "meeting-sheet", pdf)))
                .orElseGet(() -> busy(found.get(), chosen, isLarge(large), locale));
    }

    private ModelAndView busy(Findings found, Set<String> chosen, boolean large, Locale locale) {
        Problem busy = new Problem("needs", words.getMessage("papers.error.busy", null, locale));
        ModelAndView view = again(found, chosen, large, locale);
        view.addObject("errors", List.of(busy));
        view.addObject("problems", Map.of(busy.target(), busy.message()));
        view.setStatus(HttpStatus.SERVICE_UNAVAILABLE);
        return view;
    }

    /** The page with the ticks that were sent, which go along into the other language. */
    private ModelAndView again(Findings found, Set<String> chosen, boolean large, Locale locale) {
        return page(found, chosen, large, locale).addObject("typedForm", "/plan/meeting-sheet");
    }

    private ModelAndView page(Findings found, Set<String> chosen, boolean large, Locale locale) {
        List<PaperNeed> all = PaperNeed.strongestFirst(found);
        List<Problem> problems = problems(all, chosen, locale);
        // A sheet is shown all the same; the ticks stay as they were sent.
        MeetingSheet sheet =
                MeetingSheet.of(all, known(all, chosen), found.answers().child(), large);
        Map<String, Object> model = Map.of(
                "all", all,
                "sheet", sheet,
                "ticked", problems.isEmpty() ? sheet.ids() : chosen,
                "errors", problems,
                "problems", problems.stream().collect(Collectors.toMap(Problem::target, Problem::message)));
        ModelAndView view = new ModelAndView("papers/sheet", model);
        if (!problems.isEmpty()) {
            view.setStatus(HttpStatus.UNPROCESSABLE_CONTENT);
        }
        return view;
    }

    private List<Problem> problems(List<PaperNeed> all, Set<String> chosen, Locale locale) {
        if (known(all, chosen).size() < chosen.size()) {
            return List.of(new Problem("needs", words.getMessage("error.needs.unknown", null, locale)));
        }
        return chosen.size() > MeetingSheet.MOST_NEEDS
                ? List.of(new Problem("needs", words.getMessage("papers.error.three", null, locale)))
                : List.of();
    }

    private static Set<String> known(List<PaperNeed> all, Set<String> chosen) {
        Set<String> known = new LinkedHashSet<>();
        all.stream().map(need -> need.need().id()).filter(chosen::contains).forEach(known::add);
        return known;
    }

    private static boolean isLarge(String large) {
        return large.equals("1");
    }
}
