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
import org.twodoors.states.States;

/** Dates of the clocks a family started, on a page and as a calendar file. The dates typed here are kept nowhere. */
@Controller
class CalendarController {

    private final PaperShelf shelf;
    private final FindingsService findings;
    private final States states;
    private final CalendarFile file;
    private final MessageSource words;

    CalendarController(
            PaperShelf shelf, FindingsService findings, States states, CalendarFile file, MessageSource words) {
        this.shelf = shelf;
        this.findings = findings;
        this.states = states;
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
        return CalendarPage.of(time(draft), shelf.entries(), request::getParameter, words, locale);
    }

    private ModelAndView show(CalendarPage page, Draft draft) {
        EvaluationTime time = time(draft);
        Set<PathwayRule> fired = Fired.rules(findings.findings(draft.answers()));
        Map<Boolean, List<CalendarEntry>> byFit = time.dated(shelf.entries()).stream()
                .collect(Collectors.partitioningBy(entry -> Fired.any(entry.rules(), fired)));
        ModelAndView view = new ModelAndView(
                "papers/calendar",
                Map.of(
                        "page", page,
                        "fitting", byFit.getOrDefault(true, List.of()),
                        "more", byFit.getOrDefault(false, List.of()),
                        "time", time,
                        "errors", page.problems(),
                        "problems", page.problemsByField()));
        if (!page.problems().isEmpty()) {
            view.setStatus(HttpStatus.UNPROCESSABLE_CONTENT);
        }
        return view;
    }

    private EvaluationTime time(Draft draft) {
        return EvaluationTime.of(states, draft.answers().child().state());
    }
}
