package org.twodoors.papers;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.validation.Errors;
import org.twodoors.answers.ChildAnswers;
import org.twodoors.catalog.Coded;
import org.twodoors.forms.FormFields;
import org.twodoors.forms.TypedText;

/**
 * What a family typed on the page of one message. It lives as long as the request: never stored, never logged.
 *
 * @param typed the names
 * @param language the language the message is asked for in, as it came
 * @param subject the subject, or null when it is to be written anew
 * @param text the text, or null when it is to be written anew
 * @param fingerprints what the page showed before, see {@link LetterText#fingerprints}
 * @param ticked ids of the facts and enclosures that were ticked
 * @param seen what the family sees, see {@link PaperNeed#examples}
 * @param childWord what the message calls a child without a name
 * @param sender who sends it
 * @param ownWords whether the family is about to change the words, so that the page shows them in a box
 */
record LetterForm(
        Typed typed,
        @Nullable String language,
        @Nullable String subject,
        @Nullable String text,
        String fingerprints,
        Set<String> ticked,
        Set<String> seen,
        ChildWord childWord,
        Sender sender,
        boolean ownWords) {

    static final String LANGUAGE = "letterLanguage";
    static final String CHILD_WORD = "childWord";
    static final String SENDER = "sender";
    static final String TICKED = "ticked";
    static final String SEEN = "scenes";
    private static final String OWN_WORDS = "ownWords";
    private static final String UNKNOWN = "error.unknownAnswer";

    private static final int ADULT_AGE = 18;

    /** Lines of a message, ten times those of our longest: each is fingerprinted, laid out and looked through for blanks. */
    private static final int MOST_LINES = 1_000;

    /** Letters of the fingerprints of a page, five times those of our longest message. */
    private static final int LONGEST_SHOWN = 16_000;

    private static final Set<String> FIELDS = Stream.concat(
                    Stream.of(Blank.values()).map(Blank::code),
                    Stream.of(LANGUAGE, CHILD_WORD, SENDER, OWN_WORDS, "subject", "text", "shown"))
            .collect(Collectors.toUnmodifiableSet());

    /** What a child without a name is called in the words of somebody who is not its mother or father. */
    static final String IN_CARE = "papers.my.in-care";

    static final LetterForm BLANK = new LetterForm(
            Typed.NOTHING, null, null, null, "", Set.of(), Set.of(), ChildWord.CHILD, Sender.PARENT, false);

    /** What a message calls a child without a name. Words: messages {@code papers.my.<code>}, never at the start of a sentence. */
    enum ChildWord implements Coded {
        /** My child. */
        CHILD,
        /** My daughter. */
        DAUGHTER,
        /** My son. */
        SON;

        /** Message key. */
        public String key() {
            return "papers.my." + code();
        }
    }

    /** Message key of what the child is called without a name: as the family chose, and never "my child" by a relative. */
    String childKey() {
        boolean relative = sender == Sender.FOSTER_PARENT || sender == Sender.RELATIVE;
        return relative && childWord == ChildWord.CHILD ? IN_CARE : childWord.key();
    }

    /** Who sends a message. Words: messages {@code papers.sender.<code>}. */
    enum Sender implements Coded {
        /** A parent or guardian. */
        PARENT,
        /** A foster parent. */
        FOSTER_PARENT,
        /** A relative the child lives with. */
        RELATIVE,
        /** A parent of a student of 18 or older, for whom the rights may have moved to the student. */
        ADULT_PARENT,
        /** A student of 18 or older, in words of its own. */
        STUDENT;

        /** Message key. */
        public String key() {
            return "papers.sender." + code();
        }

        /** Message key of what this sender says in place of a message, where there are other words for a student. */
        String words(String key) {
            return this == STUDENT ? key + ".student" : key;
        }

        /** Who may send a message about this child. */
        static List<Sender> of(ChildAnswers child) {
            boolean adult = child.ageMonths() != null && !child.isYounger(ADULT_AGE);
            return Stream.of(values())
                    .filter(it -> adult || (it != ADULT_PARENT && it != STUDENT))
                    .toList();
        }
    }

    LetterForm {
        ticked = Set.copyOf(ticked);
        seen = Set.copyOf(seen);
    }

    /** An empty form with what the family ticked that it sees of its needs, and the ticks that its steps promise. */
    static LetterForm seeing(Collection<String> scenes, Set<String> ticked) {
        return new LetterForm(
                Typed.NOTHING,
                null,
                null,
                null,
                "",
                ticked,
                Set.copyOf(Scenes.keys(scenes)),
                ChildWord.CHILD,
                Sender.PARENT,
                false);
    }

    static LetterForm of(FormFields form) {
        form.only(FIELDS, Set.of(TICKED, SEEN));
        String subject = form.value("subject");
        String text = form.value("text");
        boolean anew = "anew".equals(form.value("go")) || text == null || subject == null;
        String shown = form.value("shown");
        String go = form.value("go");
        return new LetterForm(
                Typed.of(blank -> form.value(blank.code())),
                form.value(LANGUAGE),
                anew ? null : TypedText.line(subject),
                anew ? null : TypedText.text(text),
                shown == null || shown.length() > LONGEST_SHOWN ? "" : shown,
                values(form, TICKED),
                values(form, SEEN),
                chosen(form, CHILD_WORD, ChildWord.class, ChildWord.CHILD),
                chosen(form, SENDER, Sender.class, Sender.PARENT),
                "words".equals(go) || (form.value(OWN_WORDS) != null && !"read".equals(go)));
    }

    private static <T extends Enum<T> & Coded> T chosen(FormFields form, String name, Class<T> type, T usual) {
        String code = form.value(name);
        if (code == null) {
            return usual;
        }
        Optional<T> known = Coded.find(type, code);
        if (known.isEmpty()) {
            form.errors().rejectValue(name, UNKNOWN);
        }
        return known.orElse(usual);
    }

    /** Notes what this message could not have asked: a tick it does not have, a scene that is not there, a sender of another child. */
    void check(Letter letter, Set<String> scenes, ChildAnswers child, Errors errors) {
        Set<String> ticks = letter.ticks().stream().map(Letter.Tick::tick).collect(Collectors.toUnmodifiableSet());
        if (!ticks.containsAll(ticked)) {
            errors.rejectValue(TICKED, UNKNOWN);
        }
        if (!scenes.containsAll(seen)) {
            errors.rejectValue(SEEN, UNKNOWN);
        }
        if (!Sender.of(child).contains(sender)) {
            errors.rejectValue(SENDER, UNKNOWN);
        }
    }

    /** What goes along to another message: the names, and the ticks that it has too. */
    LetterForm forAnother(Letter letter) {
        Set<String> ticks = letter.ticks().stream()
                .map(Letter.Tick::tick)
                .filter(ticked::contains)
                .collect(Collectors.toUnmodifiableSet());
        return new LetterForm(typed, language, null, null, "", ticks, seen, childWord, sender, false);
    }

    private static Set<String> values(FormFields form, String name) {
        return form.all().stream()
                .filter(field -> field.name().equals(name))
                .map(FormFields.Field::value)
                .collect(Collectors.toUnmodifiableSet());
    }

    /** The same form with other words in it. */
    LetterForm with(String newSubject, String newText, String newFingerprints) {
        return new LetterForm(
                typed, language, newSubject, newText, newFingerprints, ticked, seen, childWord, sender, ownWords);
    }

    /** Whether the message has more lines than anybody writes, found by counting and nothing else. */
    boolean hasTooManyLines() {
        return text != null && text.chars().filter(letter -> letter == '\n').count() > MOST_LINES;
    }

    /** How long a browser makes this form on its way, in bytes. */
    int sizeOnTheWay() {
        Stream<String> fields = Stream.of(
                        typed.values().values().stream(),
                        ticked.stream(),
                        seen.stream(),
                        Stream.of(
                                subject == null ? "" : subject,
                                text == null ? "" : text.replace("\n", "\r\n"),
                                fingerprints))
                .flatMap(several -> several);
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
