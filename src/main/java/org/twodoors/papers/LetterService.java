package org.twodoors.papers;

import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.function.UnaryOperator;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.MessageSource;
import org.springframework.util.StringUtils;
import org.springframework.util.unit.DataSize;
import org.springframework.validation.Errors;
import org.twodoors.catalog.Catalog;

/** Fills in a message as a family works on it: each request brings it along and takes it away again, nothing is kept. */
class LetterService {

    /** Room in a request for what the browser adds to what was typed. */
    private static final int REST_OF_THE_FORM = 2_048;

    private final LetterWriter writer;
    private final Catalog catalog;
    private final MessageSource words;
    private final List<Locale> languages;
    private final long longest;

    LetterService(
            LetterWriter writer,
            Catalog catalog,
            MessageSource words,
            @Value("${two-doors.languages}") List<Locale> languages,
            @Value("${two-doors.max-request-body}") DataSize longestRequest) {
        this.writer = writer;
        this.catalog = catalog;
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
     * @param needs what the message is about
     * @param page language of the page
     * @param errors where to note what to mend
     * @return what to show
     */
    LetterPage page(Letter letter, LetterForm form, List<PaperNeed> needs, Locale page, Errors errors) {
        Locale asked = form.language(languages);
        if (asked == null && form.language() != null) {
            errors.rejectValue(LetterForm.LANGUAGE, "error.unknownAnswer");
        }
        Locale language = asked == null ? page : asked;
        LetterForm done = renewed(letter, form, language, writer.write(letter, language, form.typed(), needs));
        if (done.sizeOnTheWay() > longest) {
            errors.rejectValue("text", "papers.error.tooLong");
            // The names stay; the text goes back to how it was before they went in.
            done = form.text() == null ? done : form;
        }
        return page(letter, done, language, page);
    }

    private LetterForm renewed(Letter letter, LetterForm form, Locale language, LetterText fresh) {
        if (form.subject() == null || form.text() == null) {
            return form.with(fresh.subject(), fresh.text(), fresh.fingerprints());
        }
        UnaryOperator<String> fill = text -> writer.fill(text, letter, language, form.typed());
        return form.with(
                fresh.renewedSubject(form.fingerprints(), form.subject(), fill),
                fresh.renewedText(form.fingerprints(), form.text(), fill),
                fresh.fingerprints());
    }

    private LetterPage page(Letter letter, LetterForm form, Locale language, Locale page) {
        String subject = form.subject() == null ? "" : form.subject();
        String text = form.text() == null ? "" : form.text();
        return new LetterPage(
                letter,
                language,
                languages.stream().map(Locale::toLanguageTag).toList(),
                fields(letter, form.typed(), page),
                subject,
                text,
                form.fingerprints(),
                SendLinks.of(subject, text),
                catalog.sources(letter.sources()));
    }

    /** A field is called what stands in the brackets. */
    private List<LetterPage.Field> fields(Letter letter, Typed typed, Locale page) {
        Set<Blank> blanks = writer.blanks(letter, page);
        return blanks.stream()
                .map(blank -> {
                    String inBrackets = words.getMessage(blank.key(), null, page);
                    return new LetterPage.Field(
                            blank.code(),
                            StringUtils.capitalize(inBrackets.substring(1, inBrackets.length() - 1)),
                            typed.value(blank).orElse(""));
                })
                .toList();
    }
}
