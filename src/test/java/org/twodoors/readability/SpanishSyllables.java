package org.twodoors.readability;

import java.util.Locale;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/**
 * Counts the syllables of a Spanish word by its letters: each strong vowel (a, e, o, and any with an accent) is one, and
 * weak vowels that stand alone are one together. The u of que, qui, gue and gui is silent.
 */
final class SpanishSyllables {

    private static final Pattern SILENT_U = Pattern.compile("(?<=[qg])u(?=[eiéí])");
    private static final Pattern VOWELS = Pattern.compile("(?:[aeiouáéíóúü]|y(?![aeiouáéíóú]))+");
    private static final Pattern STRONG = Pattern.compile("[aeoáéíóú]");

    private SpanishSyllables() {}

    /** Counts. A number has one for each digit, an acronym one for each letter: that is close to how they are said. */
    static int of(String word) {
        boolean spelled = word.length() > 1 && word.equals(word.toUpperCase(Locale.ROOT));
        if (spelled || word.chars().anyMatch(Character::isDigit)) {
            return word.length();
        }
        String said = SILENT_U.matcher(word.toLowerCase(Locale.ROOT)).replaceAll("");
        int found = VOWELS.matcher(said)
                .results()
                .map(MatchResult::group)
                .mapToInt(group ->
                        Math.max(1, (int) STRONG.matcher(group).results().count()))
                .sum();
        return Math.max(1, found);
    }
}
