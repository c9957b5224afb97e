package org.twodoors.papers;

import jakarta.servlet.http.HttpServletRequest;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.twodoors.answers.TypedText;

/**
 * What a family typed on the page of one message. It lives as long as the request: never stored, never logged.
 *
 * @param typed the names
 * @param language the language the message is asked for in, as it came
 * @param subject the subject, or null when it is to be written anew
 * @param text the text, or null when it is to be written anew
 * @param fingerprints what the page showed before, see {@link LetterText#fingerprints}
 */
record LetterForm(
        Typed typed,
        @Nullable String language,
        @Nullable String subject,
        @Nullable String text,
        String fingerprints) {

    static final String LANGUAGE = "letterLanguage";

    static final LetterForm BLANK = new LetterForm(Typed.NOTHING, null, null, null, "");

    static LetterForm of(HttpServletRequest request) {
        boolean anew = "anew".equals(request.getParameter("go"))
                || request.getParameter("text") == null
                || request.getParameter("subject") == null;
        String shown = request.getParameter("shown");
        return new LetterForm(
                Typed.of(blank -> request.getParameter(blank.code())),
                request.getParameter(LANGUAGE),
                anew ? null : TypedText.line(request.getParameter("subject")),
                anew ? null : TypedText.text(request.getParameter("text")),
                shown == null ? "" : shown);
    }

    /** The same form with other words in it. */
    LetterForm with(String newSubject, String newText, String newFingerprints) {
        return new LetterForm(typed, language, newSubject, newText, newFingerprints);
    }

    /** How long a browser makes this form on its way, in bytes. */
    int sizeOnTheWay() {
        Stream<String> fields = Stream.concat(
                typed.values().values().stream(),
                Stream.of(
                        subject == null ? "" : subject, text == null ? "" : text.replace("\n", "\r\n"), fingerprints));
        return fields.mapToInt(field ->
                        URLEncoder.encode(field, StandardCharsets.UTF_8).length())
                .sum();
    }

    /** The language asked for, if there are words in it. */
    @Nullable
    Locale language(Iterable<Locale> known) {
        for (Locale locale : known) {
            if (locale.toLanguageTag().equals(language)) {
                return locale;
            }
        }
        return null;
    }

    @Override
    public String toString() {
        return "LetterForm[sealed]";
    }
}
