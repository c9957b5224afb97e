package org.twodoors.papers;

import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.context.MessageSource;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.ModelAndView;
import org.twodoors.draft.Draft;
import org.twodoors.pathways.FindingsService;
import org.twodoors.pathways.PathwayRule;

/** Dates of the clocks a family started, on a page and as a calendar file. The dates typed here are kept nowhere. */
@Controller
class CalendarController {

    private final PaperShelf shelf;
    private final FindingsService findings;
    private final EvaluationClock evaluation;
    private final CalendarFile file;
    private final MessageSource words;

    CalendarController(
            PaperShelf shelf,
            FindingsService findings,
            EvaluationClock evaluation,
            CalendarFile file,
            MessageSource words) {
        this.shelf = shelf;
        this.findings = findings;
        this.evaluation = evaluation;
        this.file = file;
        this.words = words;
    }

    @GetMapping("/plan/calendar")
    ModelAndView blank(Draft draft) {
        return show(CalendarPage.BLANK, draft);
    }

    @PostMapping("/plan/calendar")
    ModelAndView dates(Draft draft, HttpServletRequest request, Locale locale) {
        return show(read(draft, request, locale), draft);
    }

    @PostMapping("/plan/calendar.ics")
    ModelAndView file(Draft draft, HttpServletRequest request, Locale locale) {
        CalendarPage page = read(draft, request, locale);
        if (!page.problems().isEmpty() || draft.state() == Draft.State.UNREADABLE) {
            return show(page, draft);
        }
        byte[] content = file.of(page.dates(), locale);
        return new ModelAndView(new FileView(FileView.Kind.CALENDAR, "dates", content));
    }

    private CalendarPage read(Draft draft, HttpServletRequest request, Locale locale) {
        return CalendarPage.of(dated(draft), request::getParameter, words, locale);
    }

    private ModelAndView show(CalendarPage page, Draft draft) {
        Set<PathwayRule> fired = Fired.rules(findings.findings(draft.answers()));
        Map<Boolean, List<CalendarEntry>> byFit =
                dated(draft).stream().collect(Collectors.partitioningBy(entry -> Fired.any(entry.rules(), fired)));
        ModelAndView view = new ModelAndView(
                "papers/calendar",
                Map.of(
                        "page", page,
                        "fitting", byFit.getOrDefault(true, List.of()),
                        "more", byFit.getOrDefault(false, List.of()),
                        "schoolDays", schoolDays(draft),
                        "errors", page.problems(),
                        "problems", page.problemsByField()));
        if (!page.problems().isEmpty()) {
            view.setStatus(HttpStatus.UNPROCESSABLE_CONTENT);
        }
        return view;
    }

    /** The entries that may become a date. */
    private List<CalendarEntry> dated(Draft draft) {
        return shelf.entries().stream()
                .filter(entry -> !(entry.schoolEvaluation() && schoolDays(draft)))
                .toList();
    }

    private boolean schoolDays(Draft draft) {
        return evaluation.schoolDays(draft.answers().child().state());
    }
}
