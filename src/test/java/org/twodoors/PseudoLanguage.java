package org.twodoors;

import java.util.Locale;
import java.util.Map;
import java.util.Properties;
import java.util.TreeMap;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import org.twodoors.content.MessageFiles;

/**
 * A language that nobody speaks, made from the English files when a test runs: whoever reads English can read it, and sees
 * what was not translated, what does not fit, or what runs the wrong way.
 */
public enum PseudoLanguage {
    /** Every letter with an accent, and about 40 % longer than English. The code is one that ISO 639 leaves to everybody. */
    ACCENTED("qaa", "abcdefghijklmnopqrstuvwxyz", "áƀçđéƒğĥíĵķĺɱñóþɋŕšŧúṽŵẋýž", 40),
    /** From right to left, in Arabic letters without a sense. */
    RIGHT_TO_LEFT("ar", "abcdefghijklmnopqrstuvwxyz", "ابتثجحخدذرزسشصضطظعغفقكلمنه", 0);

    private final Locale locale;
    private final String from;
    private final String to;
    private final int longerByPercent;

    PseudoLanguage(String code, String from, String to, int longerByPercent) {
        this.locale = Locale.forLanguageTag(code);
        this.from = from;
        this.to = to;
        this.longerByPercent = longerByPercent;
    }

    public Locale locale() {
        return locale;
    }

    /** Lays its files beside the English ones: this is all that a language takes. */
    public Overlay add(Overlay overlay) {
        for (String bundle : new MessageFiles().bundles()) {
            file(overlay, "messages/" + bundle, this::longer);
        }
        return file(overlay, "guide/word-forms", this::letters);
    }

    private Overlay file(Overlay overlay, String path, UnaryOperator<String> translate) {
        Properties english = overlay.use(() -> MessageFiles.read(path, MessageFiles.FIRST_LANGUAGE));
        Map<String, String> words = new TreeMap<>();
        english.stringPropertyNames().forEach(key -> words.put(key, translate.apply(english.getProperty(key))));
        return overlay.with(
                MessageFiles.name(path, locale),
                words.entrySet().stream()
                        .map(entry -> entry.getKey() + "=" + entry.getValue().replace("\n", "\\n"))
                        .collect(Collectors.joining("\n")));
    }

    /** A blank in a letter stays as long as it is, so that it is found again in the text. */
    private String longer(String english) {
        String padding = "~~~~ ~~~~~~ ".repeat(english.length() * longerByPercent / 1200 + 1);
        return letters(english) + (longerByPercent == 0 || english.startsWith("[") ? "" : " " + padding.strip());
    }

    /** Other letters; what stands in {braces} is for the program. */
    public String letters(String english) {
        StringBuilder text = new StringBuilder();
        int depth = 0;
        for (char letter : english.toCharArray()) {
            depth += letter == '{' ? 1 : 0;
            int at = from.indexOf(Character.toLowerCase(letter));
            if (depth > 0 || at < 0) {
                text.append(letter);
            } else {
                char other = to.charAt(at);
                text.append(Character.isUpperCase(letter) ? Character.toUpperCase(other) : other);
            }
            depth -= letter == '}' ? 1 : 0;
        }
        return text.toString();
    }
}
