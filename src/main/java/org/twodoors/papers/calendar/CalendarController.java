package org.twodoors.papers.calendar;

import java.util.Collections;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Controller;
import org.springframework.ui.ModelMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.ModelAndView;
import org.twodoors.catalog.Catalog;
import org.twodoors.catalog.Source;
import org.twodoors.draft.DraftSession;
import org.twodoors.forms.FormFields;
import org.twodoors.pages.ShowFormAgain;
import org.twodoors.papers.files.FileView;
import org.twodoors.pathways.Findings;
import org.twodoors.pathways.FindingsService;
import org.twodoors.pathways.Pathway;
import org.twodoors.pathways.PathwayRule;
import org.twodoors.states.States;

/** Dates of the clocks a family started, on a page and as a calendar file. The dates typed here are kept nowhere. */
@Controller
class CalendarController {

    private final CalendarCatalog dates;
    private final Catalog catalog;
    private final FindingsService findings;
    private final States states;
    private final CalendarFile file;
    private final MessageSource words;

    CalendarController(
            CalendarCatalog dates,
            Catalog catalog,
            FindingsService findings,
            States states,
            CalendarFile file,
            MessageSource words) {
        this.dates = dates;
        this.catalog = catalog;
        this.findings = findings;
        this.states = states;
        this.file = file;
        this.words = words;
    }

    @GetMapping("/plan/calendar")
    ModelAndView blank(DraftSession draft) {
        return again(CalendarPage.BLANK, draft);
    }

    @PostMapping("/plan/calendar")
    @ShowFormAgain("/plan/calendar")
    ModelAndView dates(DraftSession draft, FormFields form, Locale locale, ModelMap model) {
        CalendarPage page = read(draft, form, locale);
        if ("language".equals(form.value("go"))) {
            form.overlookErrors(model);
        }
        return again(page, draft);
    }

    /** The file is made of what was typed, so its address alone leads to the page. */
    @GetMapping("/plan/calendar.ics")
    String pageOfTheFile() {
        return "redirect:/plan/calendar";
    }

    @PostMapping("/plan/calendar.ics")
    @ShowFormAgain("/plan/calendar")
    ModelAndView file(DraftSession draft, FormFields form, Locale locale) {
        CalendarPage page = read(draft, form, locale);
        if (form.errors().hasErrors() || page.dates().isEmpty()) {
            return again(page, draft);
        }
        byte[] content = file.of(page.dates(), locale);
        return new ModelAndView(new FileView(FileView.Kind.CALENDAR, "dates", content));
    }

    private CalendarPage read(DraftSession draft, FormFields form, Locale locale) {
        FamilyClocks clocks = clocks(draft);
        return CalendarPage.of(
                dates.entries(),
                form,
                new CalendarWords(clocks, words, locale),
                starts(clocks.offered(dates.entries()), findings.findings(draft.answers())));
    }

    /** The page; what is typed goes along into the other language. */
    private ModelAndView again(CalendarPage page, DraftSession draft) {
        return show(page, draft).addObject("typedForm", "/plan/calendar");
    }

    private ModelAndView show(CalendarPage page, DraftSession draft) {
        FamilyClocks clocks = clocks(draft);
        List<CalendarEntry> entries = dates.entries();
        Optional<Findings> found = findings.findings(draft.answers());
        return new ModelAndView("papers/calendar")
                .addAllObjects(byFit(starts(clocks.offered(entries), found), found))
                .addObject("page", page)
                .addObject("clocks", clocks)
                .addObject("senders", CalendarPage.Sender.values())
                .addObject("undated", asked(clocks.withheld(entries), page))
                .addObject("sources", sources(clocks.offered(entries)));
    }

    /** For the model of the page: the entries that help with a pathway of the family come first. */
    private static Map<String, List<CalendarEntry>> byFit(List<CalendarEntry> entries, Optional<Findings> findings) {
        Set<PathwayRule> applied = EnumSet.noneOf(PathwayRule.class);
        findings.ifPresent(
                found -> found.pathways().pathways().stream().map(Pathway::rule).forEach(applied::add));
        Map<Boolean, List<CalendarEntry>> byFit = entries.stream()
                .collect(Collectors.partitioningBy(entry -> !Collections.disjoint(entry.rules(), applied)));
        return Map.of("fitting", byFit.getOrDefault(true, List.of()), "more", byFit.getOrDefault(false, List.of()));
    }

    /** One entry for each day that is asked: first the one that the weightiest pathway of the family starts with. */
    private static List<CalendarEntry> starts(List<CalendarEntry> entries, Optional<Findings> found) {
        List<PathwayRule> order = found.map(it ->
                        it.pathways().pathways().stream().map(Pathway::rule).toList())
                .orElse(List.of());
        return byStart(entries).stream()
                .sorted(Comparator.comparingInt(entry -> place(entry, order)))
                .toList();
    }

    private static List<CalendarEntry> byStart(List<CalendarEntry> entries) {
        Map<String, CalendarEntry> byStart = new LinkedHashMap<>();
        entries.forEach(entry -> byStart.putIfAbsent(entry.start(), entry));
        return List.copyOf(byStart.values());
    }

    private static int place(CalendarEntry entry, List<PathwayRule> order) {
        return IntStream.range(0, order.size())
                .filter(at -> entry.rules().contains(order.get(at)))
                .findFirst()
                .orElse(order.size());
    }

    /** An entry that may not become a date here is shown only to give back what was typed for it. */
    private static List<CalendarEntry> asked(List<CalendarEntry> undated, CalendarPage page) {
        return byStart(undated).stream()
                .filter(entry -> page.typed().containsKey(entry.start()))
                .toList();
    }

    /** What the words of the entries rest on. */
    private List<Source> sources(List<CalendarEntry> entries) {
        return catalog.sources(
                entries.stream().flatMap(entry -> entry.sources().stream()).toList());
    }

    private FamilyClocks clocks(DraftSession draft) {
        return FamilyClocks.of(states, draft.answers().child());
    }
}
