package org.twodoors.papers;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
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
    }

    /**
     * The message after one request: blanks filled, untouched paragraphs in the language asked for, changed ones as they
     * were changed.
     *
     * @param letter the message
     * @param form what came
     * @param findings what the message is about
     * @param page language of the page
     * @param errors where to note what to mend
     * @return what to show
     */
    LetterPage page(Letter letter, LetterForm form, Optional<Findings> findings, Locale page, Errors errors) {
        Locale asked = form.language(languages);
        if (asked == null && form.language() != null) {
            errors.rejectValue(LetterForm.LANGUAGE, "error.unknownAnswer");
        }
        LetterFacts facts = facts(form, findings, asked == null ? page : asked, page);
        LetterForm done = renewed(letter, facts);
        if (done.sizeOnTheWay() > longest) {
            errors.rejectValue("text", "papers.error.tooLong");
            // The names stay; the text goes back to how it was before they went in.
            done = form.text() == null ? done : form;
        }
        return page(letter, done, facts);
    }

    /** What a message to this family is written from, before anything is typed. */
    LetterFacts facts(Optional<Findings> findings, Locale page) {
        return facts(LetterForm.BLANK, findings, page, page);
    }

    private LetterFacts facts(LetterForm form, Optional<Findings> findings, Locale language, Locale page) {
        return LetterFacts.of(findings, form, papers.scenes(), language, page, clock.today());
    }

    private LetterForm renewed(Letter letter, LetterFacts facts) {
        LetterForm form = facts.form();
        LetterText fresh = writer.write(letter, facts);
        if (form.subject() == null || form.text() == null) {
            return form.with(fresh.subject(), fresh.text(), fresh.fingerprints());
        }
        UnaryOperator<String> fill = text -> writer.fill(text, facts);
        return form.with(
                fresh.renewedSubject(form.fingerprints(), form.subject(), fill),
                fresh.renewedText(form.fingerprints(), form.text(), fill),
                fresh.fingerprints());
    }

    private LetterPage page(Letter letter, LetterForm form, LetterFacts facts) {
        String subject = form.subject() == null ? "" : form.subject();
        String text = form.text() == null ? "" : form.text();
        return new LetterPage(
                letter,
                facts.language(),
                languages.stream().map(Locale::toLanguageTag).toList(),
                fields(letter, facts),
                subject,
                text,
                form.fingerprints(),
                Stream.of(LetterForm.ChildWord.values())
                        .map(word -> new LetterPage.Choice(word.code(), word.key(), word == form.childWord()))
                        .toList(),
                LetterForm.Sender.of(facts.child()).stream()
                        .map(sender -> new LetterPage.Choice(sender.code(), sender.key(), sender == form.sender()))
                        .toList(),
                ticks(letter, Letter.Tick.Kind.FACT, facts),
                ticks(letter, Letter.Tick.Kind.ENCLOSURE, facts),
                seen(letter, facts),
                writer.open(subject + "\n" + text, facts.language()),
                SendLinks.of(subject, text),
                catalog.sources(letter.sources()));
    }

    private static List<LetterPage.Choice> ticks(Letter letter, Letter.Tick.Kind kind, LetterFacts facts) {
        return letter.ticks(kind, facts).stream()
                .map(tick -> new LetterPage.Choice(
                        tick.tick(), tick.key(), facts.ticked().contains(tick.tick())))
                .toList();
    }

    /** What may be seen of each need that the message tells about. */
    private List<LetterPage.SeenNeed> seen(Letter letter, LetterFacts facts) {
        return facts.told(letter.side()).stream()
                .map(need -> new LetterPage.SeenNeed(
                        need.need().id(),
                        need.examples(letter.side(), papers.scenes(), facts.place()).stream()
                                .map(key -> new LetterPage.Choice(
                                        key, key, facts.seen().contains(key)))
                                .toList()))
                .filter(need -> !need.choices().isEmpty())
                .toList();
    }

    /** A field is called what stands in the brackets. */
    private List<LetterPage.Field> fields(Letter letter, LetterFacts facts) {
        return writer.blanks(letter, facts).entrySet().stream()
                .map(blank -> {
                    String inBrackets = words.getMessage(blank.getKey().key(), null, facts.page());
                    return new LetterPage.Field(
                            blank.getKey().code(),
                            StringUtils.capitalize(inBrackets.substring(1, inBrackets.length() - 1)),
                            facts.form().typed().value(blank.getKey()).orElse(""),
                            blank.getValue());
                })
                .toList();
    }
}
