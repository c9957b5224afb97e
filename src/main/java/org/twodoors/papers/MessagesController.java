package org.twodoors.papers;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestAttribute;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.ModelAndView;
import org.twodoors.draft.DraftSession;
import org.twodoors.forms.FormFields;
import org.twodoors.pages.ShowFormAgain;
import org.twodoors.papers.files.FileView;
import org.twodoors.papers.files.PaperFonts;
import org.twodoors.papers.files.PaperLine;
import org.twodoors.papers.files.PdfPrinter;
import org.twodoors.papers.files.Press;
import org.twodoors.papers.files.WordFile;
import org.twodoors.pathways.Findings;
import org.twodoors.pathways.FindingsService;
import org.twodoors.pathways.StepLinks;

/** Messages ready to send. What is typed on these pages is sent back in the answer and forgotten. */
@Controller
class MessagesController {

    private static final String LETTERS = "/plan/messages/";

    private final PaperCatalog papers;
    private final FindingsService findings;
    private final StepLinks steps;
    private final LetterService letters;
    private final PdfPrinter printer;
    private final PaperFonts fonts;
    private final Press press;

    MessagesController(
            PaperCatalog papers,
            FindingsService findings,
            StepLinks steps,
            LetterService letters,
            PdfPrinter printer,
            PaperFonts fonts,
            Press press) {
        this.papers = papers;
        this.findings = findings;
        this.steps = steps;
        this.letters = letters;
        this.printer = printer;
        this.fonts = fonts;
        this.press = press;
    }

    /** The letter of the first step that has one stands first and is called what the step is called. */
    @GetMapping("/plan/messages")
    ModelAndView all(DraftSession draft, Locale locale) {
        Optional<Findings> found = findings.findings(draft.answers());
        LetterFacts facts = letters.facts(found, locale);
        ModelAndView page = new ModelAndView("papers/messages");
        List<Letter> offered = new ArrayList<>(papers.ofSteps(facts));
        papers.letters().stream()
                .filter(letter -> letter.isOffered(facts) && !offered.contains(letter))
                .forEach(offered::add);
        found.flatMap(it -> steps.next(it).stream()
                        .filter(step -> step.address().startsWith(LETTERS))
                        .findFirst())
                .ifPresent(step -> {
                    Letter first = letter(step.address().substring(LETTERS.length()));
                    offered.remove(first);
                    page.addObject("step", step).addObject("first", first);
                });
        return page.addObject("more", offered);
    }

    @GetMapping("/plan/messages/{id}")
    ModelAndView one(
            @PathVariable String id,
            FormFields nothing,
            @RequestAttribute(name = DraftSession.SENT, required = false) @Nullable Map<String, String[]> sent,
            DraftSession draft,
            Locale locale) {
        Optional<Findings> found = findings.findings(draft.answers());
        Letter letter = letter(id);
        LetterPage page = letters.page(
                letter,
                LetterForm.seeing(draft.seen(), letter.set(letters.facts(found, locale))),
                found,
                locale,
                nothing.errors());
        if (sent != null) {
            // The answers are gone from the device: the message is given back as it was typed.
            return again(page).addObject("typedText", letters.typed(LetterForm.of(FormFields.of(sent)), locale));
        }
        return page.before() == null
                ? again(page)
                : new ModelAndView("redirect:" + LETTERS + page.letter().id());
    }

    @PostMapping("/plan/messages/{id}")
    @ShowFormAgain("/plan/messages/{id}")
    ModelAndView update(@PathVariable String id, FormFields form, DraftSession draft, Locale locale) {
        return again(page(id, form, draft, locale));
    }

    /** A file is made of what was typed, so its address alone leads to the page. */
    @GetMapping({"/plan/messages/{id}.pdf", "/plan/messages/{id}.docx"})
    ModelAndView pageOfAFile(@PathVariable String id) {
        return new ModelAndView("redirect:" + LETTERS + letter(id).id());
    }

    @PostMapping("/plan/messages/{id}.pdf")
    @ShowFormAgain("/plan/messages/{id}")
    ModelAndView pdf(@PathVariable String id, FormFields form, DraftSession draft, Locale locale) {
        LetterPage page = forAFile(id, form, draft, locale);
        if (!form.errors().hasErrors() && page.isTooLongForPdf()) {
            form.errors().rejectValue("text", "papers.error.pdfLong");
        } else if (!form.errors().hasErrors() && !fonts.canShow(page.subject() + page.text())) {
            form.errors().rejectValue("text", "papers.error.letters");
        }
        if (cannotBeFiled(page, form)) {
            return again(page);
        }
        return printer.print(
                        "papers/letter-pdf",
                        page.language(),
                        Map.of("letter", page, "title", PaperLine.of(page.subject())))
                .map(pdf -> new ModelAndView(new FileView(FileView.Kind.PDF, id, pdf)))
                .orElseGet(() -> busy(page, form));
    }

    @PostMapping("/plan/messages/{id}.docx")
    @ShowFormAgain("/plan/messages/{id}")
    ModelAndView word(@PathVariable String id, FormFields form, DraftSession draft, Locale locale) {
        LetterPage page = forAFile(id, form, draft, locale);
        if (cannotBeFiled(page, form)) {
            return again(page);
        }
        return press.make(() -> WordFile.of(page.subject(), page.lines()))
                .map(file -> new ModelAndView(new FileView(FileView.Kind.WORD, id, file)))
                .orElseGet(() -> busy(page, form));
    }

    private LetterPage page(String id, FormFields form, DraftSession draft, Locale locale) {
        return letters.page(letter(id), LetterForm.of(form), findings.findings(draft.answers()), locale, form.errors());
    }

    /** A file with nothing to see in it would be sent by mistake. */
    private LetterPage forAFile(String id, FormFields form, DraftSession draft, Locale locale) {
        LetterPage page = page(id, form, draft, locale);
        if (page.showsNothing()) {
            form.errors().rejectValue("text", "papers.error.nothing");
        }
        return page;
    }

    private static ModelAndView busy(LetterPage page, FormFields form) {
        form.errors().rejectValue("text", "papers.error.busy");
        ModelAndView view = again(page);
        view.setStatus(HttpStatus.SERVICE_UNAVAILABLE);
        return view;
    }

    /** A message that no longer fits is told about on a page, never in a file. */
    private static boolean cannotBeFiled(LetterPage page, FormFields form) {
        return form.errors().hasErrors() || page.before() != null;
    }

    /** The page; what is typed goes along into the other language. */
    private static ModelAndView again(LetterPage page) {
        ModelAndView view = new ModelAndView("papers/message", "page", page)
                .addObject("typedForm", LETTERS + page.letter().id());
        if (page.before() != null) {
            view.setStatus(HttpStatus.CONFLICT);
        }
        return view;
    }

    private Letter letter(String id) {
        return papers.letter(id).orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
    }
}
