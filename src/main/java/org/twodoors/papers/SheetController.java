package org.twodoors.papers;

import static java.util.Objects.requireNonNullElse;

import jakarta.validation.constraints.Size;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.validation.BeanPropertyBindingResult;
import org.springframework.validation.BindingResult;
import org.springframework.validation.annotation.Validated;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.ModelAndView;
import org.twodoors.answers.ChildAnswers;
import org.twodoors.catalog.Catalog;
import org.twodoors.catalog.Coded;
import org.twodoors.draft.DraftSession;
import org.twodoors.forms.Ticks;
import org.twodoors.pages.ShowFormAgain;
import org.twodoors.papers.LetterPage.SeenNeed;
import org.twodoors.papers.files.FileView;
import org.twodoors.papers.files.PdfPrinter;
import org.twodoors.pathways.Findings;
import org.twodoors.pathways.FindingsService;

/** The meeting sheet, as a page and as a PDF. */
@Controller
class SheetController {

    private final Catalog catalog;
    private final PaperCatalog papers;
    private final FindingsService findings;
    private final PdfPrinter printer;

    SheetController(Catalog catalog, PaperCatalog papers, FindingsService findings, PdfPrinter printer) {
        this.catalog = catalog;
        this.papers = papers;
        this.findings = findings;
        this.printer = printer;
    }

    /**
     * What a family chose for its sheet.
     *
     * @param needs ids of the ticked needs; none for the strongest
     * @param large {@code 1} for large print
     * @param at which meeting it is for, a code of {@link MeetingSheet.At}; none for the one that fits
     * @param was which meeting the form was shown for: for another one the needs are chosen anew
     * @param scenes message keys of what the family ticked that it sees
     * @param add {@code home} and {@code danger}, for what is on the sheet only when it is wanted
     */
    record SheetForm(
            @Size(max = MeetingSheet.MOST_NEEDS, message = "{papers.error.three}")
            Set<String> needs,

            @Nullable String large,
            @Nullable String at,
            @Nullable String was,
            Set<String> scenes,
            Set<String> add) {

        static final SheetForm BLANK = new SheetForm(Set.of(), null, null, null, Set.of(), Set.of());

        /** A form on which nothing is chosen, but what the family ticked that it sees of its needs. */
        static SheetForm seeing(Collection<String> scenes) {
            return new SheetForm(Set.of(), null, null, null, Set.copyOf(Scenes.keys(scenes)), Set.of());
        }

        SheetForm {
            needs = requireNonNullElse(needs, Set.of());
            scenes = requireNonNullElse(scenes, Set.of());
            add = requireNonNullElse(add, Set.of());
        }

        /** The meeting: the one chosen, else a school's where a need is its matter. */
        MeetingSheet.At meeting(List<PaperNeed> needs) {
            return Coded.find(MeetingSheet.At.class, at == null ? "" : at)
                    .orElseGet(() -> needs.stream().noneMatch(PaperNeed::atSchool)
                                    && needs.stream().anyMatch(PaperNeed::inCare)
                            ? MeetingSheet.At.CLINIC
                            : MeetingSheet.At.SCHOOL);
        }

        boolean forAnotherMeeting() {
            return was != null && !was.equals(at);
        }

        boolean isLarge() {
            return "1".equals(large);
        }
    }

    /** Addresses are kept by browsers and by servers on the way, so answers never stand in one: a choice is sent by POST. */
    @GetMapping("/plan/meeting-sheet")
    ModelAndView first(DraftSession draft) {
        return findings.findings(draft.answers())
                .map(found -> again(page(found, SheetForm.seeing(draft.seen()), noErrors())))
                .orElseGet(SheetController::noPlan);
    }

    @PostMapping("/plan/meeting-sheet")
    @ShowFormAgain("/plan/meeting-sheet")
    ModelAndView chosen(@Validated @ModelAttribute("form") SheetForm form, BindingResult errors, DraftSession draft) {
        return findings.findings(draft.answers())
                .map(found -> again(page(found, form, errors)))
                .orElseGet(SheetController::noPlan);
    }

    @GetMapping("/plan/meeting-sheet.pdf")
    ModelAndView firstPdf(DraftSession draft, Locale locale) {
        BindingResult errors = noErrors();
        return pdf(SheetForm.seeing(draft.seen()), errors, draft, locale).addAllObjects(errors.getModel());
    }

    @PostMapping("/plan/meeting-sheet.pdf")
    @ShowFormAgain("/plan/meeting-sheet")
    ModelAndView pdf(
            @Validated @ModelAttribute("form") SheetForm form,
            BindingResult errors,
            DraftSession draft,
            Locale locale) {
        Optional<Findings> found = findings.findings(draft.answers());
        if (found.isEmpty()) {
            return noPlan();
        }
        ModelAndView page = page(found.get(), form, errors);
        return errors.hasErrors()
                ? again(page)
                : printer.print("papers/sheet-pdf", locale, page.getModel())
                        .map(pdf -> new ModelAndView(new FileView(FileView.Kind.PDF, "meeting-sheet", pdf)))
                        .orElseGet(() -> busy(page, errors));
    }

    private static ModelAndView busy(ModelAndView page, BindingResult errors) {
        errors.rejectValue("needs", "papers.error.busy");
        page.setStatus(HttpStatus.SERVICE_UNAVAILABLE);
        return again(page);
    }

    /** What is ticked goes along into the other language. */
    private static ModelAndView again(ModelAndView page) {
        return page.addObject("typedForm", "/plan/meeting-sheet");
    }

    /** Shows a sheet whatever was ticked; what was ticked stays so when it has to be mended. */
    private ModelAndView page(Findings found, SheetForm form, BindingResult errors) {
        List<PaperNeed> strongest = PaperNeed.strongestFirst(found);
        MeetingSheet.At at = form.meeting(strongest);
        List<PaperNeed> all = at.ordered(strongest);
        List<PaperNeed> chosen =
                Ticks.known(form.needs(), all, need -> need.need().id(), "needs", errors);
        if (chosen.isEmpty() || form.forAnotherMeeting()) {
            List<PaperNeed> fitting = all.stream().filter(at::isFor).toList();
            chosen = fitting.isEmpty() ? all : fitting;
        }
        ChildAnswers child = found.answers().child();
        boolean home = at == MeetingSheet.At.SCHOOL && form.add().contains("home");
        LetterFacts.DayPlace place = LetterFacts.DayPlace.of(child);
        List<SeenNeed> seen = seen(chosen, at, home, place, form.scenes());
        boolean danger = !found.pathways().urgentSigns().isEmpty();
        MeetingSheet sheet = MeetingSheet.of(
                at,
                chosen,
                child,
                seen.stream()
                        .flatMap(need -> need.choices().stream())
                        .filter(LetterPage.Choice::chosen)
                        .map(LetterPage.Choice::key)
                        .toList(),
                home,
                form.add().contains("danger") ? found.pathways().urgentSigns() : List.of(),
                form.add().contains("safety-plan") && danger,
                form.isLarge(),
                catalog);
        return new ModelAndView(
                "papers/sheet",
                Map.of(
                        DraftSession.ANSWERS,
                        found.answers(),
                        "all",
                        all,
                        "sheet",
                        sheet,
                        "meetings",
                        MeetingSheet.At.values(),
                        "seen",
                        seen,
                        "home",
                        home,
                        "mayAddDanger",
                        danger,
                        "otherDoor",
                        !all.stream().allMatch(at::isFor),
                        "ticked",
                        errors.hasErrors() ? form.needs() : sheet.ids()));
    }

    /** What the family may see of the needs on the sheet. */
    private List<SeenNeed> seen(
            List<PaperNeed> chosen, MeetingSheet.At at, boolean home, LetterFacts.DayPlace place, Set<String> ticked) {
        return chosen.stream()
                .limit(MeetingSheet.MOST_NEEDS)
                .map(need -> new SeenNeed(
                        need.need().id(),
                        need.examples(home ? Letter.Side.DAY : at.side(), papers.scenes(), place).stream()
                                .map(key -> new LetterPage.Choice(key, key, ticked.contains(key)))
                                .toList()))
                .filter(need -> !need.choices().isEmpty())
                .toList();
    }

    private static BindingResult noErrors() {
        return new BeanPropertyBindingResult(SheetForm.BLANK, "form");
    }

    private static ModelAndView noPlan() {
        return new ModelAndView("redirect:/plan");
    }
}
