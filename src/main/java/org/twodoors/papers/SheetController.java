package org.twodoors.papers;

import static java.util.Objects.requireNonNullElse;

import jakarta.validation.constraints.Size;
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
import org.twodoors.draft.DraftSession;
import org.twodoors.forms.Ticks;
import org.twodoors.pages.ShowFormAgain;
import org.twodoors.pathways.Findings;
import org.twodoors.pathways.FindingsService;

/** The meeting sheet, as a page and as a PDF. */
@Controller
class SheetController {

    private final FindingsService findings;
    private final PdfPrinter printer;

    SheetController(FindingsService findings, PdfPrinter printer) {
        this.findings = findings;
        this.printer = printer;
    }

    /**
     * What a family chose for its sheet.
     *
     * @param needs ids of the ticked needs; none for the strongest
     * @param large {@code 1} for large print
     */
    record SheetForm(
            @Size(max = MeetingSheet.MOST_NEEDS, message = "{papers.error.three}")
            Set<String> needs,

            @Nullable String large) {

        static final SheetForm BLANK = new SheetForm(Set.of(), null);

        SheetForm {
            needs = requireNonNullElse(needs, Set.of());
        }

        boolean isLarge() {
            return "1".equals(large);
        }
    }

    /** Addresses are kept by browsers and by servers on the way, so answers never stand in one: a choice is sent by POST. */
    @GetMapping("/plan/meeting-sheet")
    ModelAndView first(DraftSession draft) {
        return findings.findings(draft.answers())
                .map(found -> page(found, SheetForm.BLANK, noErrors()))
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
        return pdf(SheetForm.BLANK, errors, draft, locale).addAllObjects(errors.getModel());
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

    /** The ticks that were sent go along into the other language. */
    private static ModelAndView again(ModelAndView page) {
        return page.addObject("typedForm", "/plan/meeting-sheet");
    }

    /** Shows a sheet whatever was ticked; what was ticked stays so when it has to be mended. */
    private static ModelAndView page(Findings found, SheetForm form, BindingResult errors) {
        List<PaperNeed> all = PaperNeed.strongestFirst(found);
        List<PaperNeed> chosen =
                Ticks.known(form.needs(), all, need -> need.need().id(), "needs", errors);
        MeetingSheet sheet =
                MeetingSheet.of(chosen.isEmpty() ? all : chosen, found.answers().child(), form.isLarge());
        return new ModelAndView(
                "papers/sheet",
                Map.of("all", all, "sheet", sheet, "ticked", errors.hasErrors() ? form.needs() : sheet.ids()));
    }

    private static BindingResult noErrors() {
        return new BeanPropertyBindingResult(SheetForm.BLANK, "form");
    }

    private static ModelAndView noPlan() {
        return new ModelAndView("redirect:/plan");
    }
}
