package org.twodoors.papers;

import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.MessageSource;
import org.springframework.util.StringUtils;
import org.springframework.util.unit.DataSize;
import org.springframework.validation.Errors;
import org.twodoors.catalog.Catalog;
import org.twodoors.pathways.Findings;
import org.twodoors.time.SiteClock;

/** Fills in a message as a family works on it: each request brings it along and takes it away again, nothing is kept. */
class LetterService {

    /** Room in a request for what the browser adds to what was typed. */
    private static final int REST_OF_THE_FORM = 2_048;

    private final LetterWriter writer;
    private final Catalog catalog;
    private final PaperCatalog papers;
    private final SiteClock clock;
    private final MessageSource words;
    private final List<Locale> languages;
    private final long longest;
    private final Set<String> scenes;

    LetterService(
            LetterWriter writer,
            Catalog catalog,
            PaperCatalog papers,
            SiteClock clock,
            MessageSource words,
            @Value("${two-doors.languages}") List<Locale> languages,
            @Value("${two-doors.max-request-body}") DataSize longestRequest) {
        this.writer = writer;
        this.catalog = catalog;
        this.papers = papers;
        this.clock = clock;
        this.words = words;
        this.languages = List.copyOf(languages);
        this.longest = longestRequest.toBytes() - REST_OF_THE_FORM;
        this.scenes = Stream.concat(
                        ImpactWords.keys(catalog.needs()).stream(),
                        papers.scenes().stream().map(LetterFacts.Scene::key))
                .collect(Collectors.toUnmodifiableSet());
    }

    /**
     * The message after one request: untouched paragraphs in the language asked for, changed ones as they were changed, the names
     * in their blanks. Where the answers are no longer those that the message was written to, the one that fits them.
     *
     * @param asked the message asked for
     * @param form what came
     * @param findings what the message is about
     * @param page language of the page
     * @param errors where to note what to mend
     * @return what to show
     */
    LetterPage page(Letter asked, LetterForm form, Optional<Findings> findings, Locale page, Errors errors) {
        Locale known = form.language(languages);
        if (known == null && form.language() != null) {
            errors.rejectValue(LetterForm.LANGUAGE, "error.unknownAnswer");
        }
        Locale language = known == null ? page : known;
        LetterFacts facts = facts(form, findings, language, page);
        Letter letter = papers.fitting(asked, facts);
        form.check(asked, scenes, facts.child(), errors);
        if (form.hasTooManyLines()) {
            // Given back in its box as it came: nothing is done with it.
            errors.rejectValue("text", "papers.error.tooLong");
            return page(asked, form, facts, text(form), 0, null);
        }
        LetterPage.Before before = null;
        if (!letter.equals(asked)) {
            before = new LetterPage.Before(asked.key() + ".title", typed(form, facts));
            facts = facts(form.forAnother(letter), findings, language, page);
        }
        LetterText fresh = writer.write(letter, facts);
        LetterForm done = renewed(facts.form(), fresh);
        Optional<String> sent = writer.filled(text(done), facts, longest);
        if (done.sizeOnTheWay() > longest || sent.isEmpty()) {
            errors.rejectValue("text", "papers.error.tooLong");
            // The names stay; the text goes back to how it was before they went in.
            done = form.text() == null ? done : form;
        }
        return page(letter, done, facts, sent.orElse(text(done)), fresh.behind(text(done), letter.address()), before);
    }

    /** A message as it was typed, whatever the answers are now. */
    String typed(LetterForm form, Locale page) {
        Locale known = form.language(languages);
        return typed(form, facts(form, Optional.empty(), known == null ? page : known, page));
    }

    /** Subject and text, their names in their blanks, and below them what was typed for blanks that are not in them. */
    private String typed(LetterForm form, LetterFacts facts) {
        String message =
                Stream.of(subject(form), text(form)).filter(it -> !it.isEmpty()).collect(Collectors.joining("\n\n"));
        String filled = writer.filled(message, facts, longest).orElse(message);
        Stream<String> beside = form.typed().values().entrySet().stream()
                .sorted(Map.Entry.comparingByKey())
                .filter(it -> !filled.contains(it.getValue()))
                .map(it -> label(it.getKey(), facts.page()) + ": " + it.getValue());
        return Stream.concat(Stream.of(filled), beside)
                .filter(it -> !it.isEmpty())
                .collect(Collectors.joining("\n\n"));
    }

    private String label(Blank blank, Locale language) {
        String inBrackets = words.getMessage(blank.key(), null, language);
        return StringUtils.capitalize(inBrackets.substring(1, inBrackets.length() - 1));
    }

    private static String subject(LetterForm form) {
        return form.subject() == null ? "" : form.subject();
    }

    /** What a message to this family is written from, before anything is typed. */
    LetterFacts facts(Optional<Findings> findings, Locale page) {
        return facts(LetterForm.BLANK, findings, page, page);
    }

    private LetterFacts facts(LetterForm form, Optional<Findings> findings, Locale language, Locale page) {
        return LetterFacts.of(findings, form, papers.scenes(), language, page, clock.today());
    }

    private static LetterForm renewed(LetterForm form, LetterText fresh) {
        return form.subject() == null || form.text() == null
                ? form.with(fresh.subject(), fresh.text(), fresh.fingerprints())
                : form.with(
                        fresh.renewedSubject(form.fingerprints(), form.subject()),
                        fresh.renewedText(form.fingerprints(), form.text()),
                        fresh.fingerprints());
    }

    private static String text(LetterForm form) {
        return form.text() == null ? "" : form.text();
    }

    private LetterPage page(
            Letter letter,
            LetterForm form,
            LetterFacts facts,
            String sent,
            int body,
            LetterPage.@Nullable Before before) {
        String withBlanks = subject(form);
        LetterForm laidOut = form.hasTooManyLines() ? form.with(withBlanks, "", "") : form;
        String subject = writer.filled(withBlanks, facts, longest).orElse(withBlanks);
        return new LetterPage(
                letter,
                form,
                facts.language(),
                languages.stream().map(Locale::toLanguageTag).toList(),
                view(letter, laidOut, withBlanks, facts, body),
                LetterPage.Choices.of(letter, facts, papers.scenes()),
                subject,
                sent,
                SendLinks.of(subject, sent),
                catalog.sources(catalog.sourcesFor(
                        letter.whatItRestsOn(),
                        facts.needs().stream().map(PaperNeed::need).toList())),
                letter.namesDanger() ? facts.toCallFor() : List.of(),
                before);
    }

    /** Each blank is filled in at one place: in the message where it stands there, else beside it. */
    private LetterPage.View view(Letter letter, LetterForm form, String subject, LetterFacts facts, int body) {
        Map<String, LetterPage.Field> fields = fields(letter, form, facts);
        Function<String, LetterPage.@Nullable Field> find = inBrackets -> writer.blank(inBrackets, facts.language())
                .map(blank -> fields.get(blank.code()))
                .orElse(null);
        Set<String> placed = new HashSet<>();
        List<LetterLine> address = LetterLine.of(text(form).substring(0, body), find, placed);
        List<LetterLine> lines = LetterLine.of(text(form).substring(body), find, placed);
        List<LetterLine> title = LetterLine.of(subject, find, placed);
        String concerns = words.getMessage("papers.concerns.blank", null, facts.language());
        List<LetterPage.Open> open = Stream.of(title, address, lines)
                .flatMap(several -> several.stream().flatMap(line -> line.pieces().stream()))
                .filter(piece -> piece.field() == null
                        ? piece.text().equals(concerns)
                        : piece.field().value().isEmpty())
                .map(piece -> new LetterPage.Open(
                        piece.field() == null ? "" : piece.field().code(), piece.text()))
                .distinct()
                .toList();
        List<LetterPage.Field> more = fields.values().stream()
                .filter(field -> !placed.contains(field.code()))
                .toList();
        return new LetterPage.View(title, address, lines, List.copyOf(fields.values()), more, open);
    }

    /** The blanks that the message asks for and those that stand in its text, by their names, in the order of the form. */
    private Map<String, LetterPage.Field> fields(Letter letter, LetterForm form, LetterFacts facts) {
        Map<Blank, Boolean> blanks = writer.blanks(letter, facts);
        LetterWriter.pieces(form.subject() + "\n" + text(form)).stream()
                .flatMap(piece -> writer.blank(piece, facts.language()).stream())
                .forEach(blank -> blanks.putIfAbsent(blank, false));
        Map<String, LetterPage.Field> fields = new LinkedHashMap<>();
        blanks.forEach((blank, optional) -> {
            fields.put(
                    blank.code(),
                    new LetterPage.Field(
                            blank.code(),
                            label(blank, facts.page()),
                            words.getMessage(blank.key(), null, facts.language()),
                            facts.form().typed().value(blank).orElse(""),
                            optional,
                            blank.autocomplete()));
        });
        return fields;
    }
}
