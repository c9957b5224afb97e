package org.twodoors.readability;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;

/**
 * Counts the syllables of an English word by its letters: groups of vowels, less the silent ones, plus those that stand
 * together and are spoken apart. Where people differ ("family", "different"), it takes the longer way to say it.
 */
final class Syllables {

    /** Words that no rule below gets right. */
    private static final Map<String, Integer> EXCEPTIONS = Map.ofEntries(
            Map.entry("anyone", 3),
            Map.entry("area", 3),
            Map.entry("areas", 3),
            Map.entry("business", 2),
            Map.entry("client", 2),
            Map.entry("create", 2),
            Map.entry("diet", 2),
            Map.entry("everyone", 3),
            Map.entry("hawaii", 3),
            Map.entry("idea", 3),
            Map.entry("ideas", 3),
            Map.entry("louisiana", 5),
            Map.entry("maybe", 2),
            Map.entry("people", 2),
            Map.entry("quiet", 2),
            Map.entry("quieter", 3),
            Map.entry("samoa", 3),
            Map.entry("science", 2),
            Map.entry("video", 3),
            Map.entry("wyoming", 3));

    /** The e of the first word in words such as homework, sometimes and safety, and that of everybody. */
    private static final Pattern SILENT_WITHIN =
            Pattern.compile("^(?:(hom|hous|som|els|saf|sid|lif|tim|car)e(?=[^aeiouy][a-z])(?!st$)|(ev)e(?=ry))");

    /** A silent e at the end, also before an ending that leaves it silent. */
    private static final Pattern SILENT_E =
            Pattern.compile("(?<=[a-z])(?<![aeiouy])e(?=(?:ly|ful|fully|less|ment|ments|ness|s|d)?$)");

    /** Endings in which that e is spoken after all: boxes, places, wanted, table, handled. */
    private static final Pattern SPOKEN_E = Pattern.compile("(?:(?:[sxzcg]|ch|sh)es|[td]ed|[^aeiouy]le[sd]?)$");

    /** Vowels that stand together and are spoken apart, and the last syllable of autism. Each is one more. */
    private static final List<Pattern> ONE_MORE = List.of(
            Pattern.compile("(?<![aeiouyctsgx])i(?=[aou])"),
            Pattern.compile("(?<=[tc])i(?=at)"),
            Pattern.compile("(?<![qgaeo])u(?=[aeo])(?!e[sd]?$)(?!ue[sd]?$)"),
            Pattern.compile("(?<=[aeouyi])(?=ing)"),
            Pattern.compile("(?<=[aeiou])y(?=[ao]|e(?![ds]?$))"),
            Pattern.compile("i(?=er$|ers$|est$)"),
            Pattern.compile("^co(?=or|op)"),
            Pattern.compile("ism(?=s?$)"));

    private static final Pattern VOWELS = Pattern.compile("[aeiouy]+");

    private Syllables() {}

    /** Counts. A number has one for each digit, an acronym one for each letter: that is close to how they are said. */
    static int of(String word) {
        String said = word.replaceAll("’s$|[^\\p{L}\\p{N}]", "");
        boolean spelled = said.length() > 1 && said.equals(said.toUpperCase(Locale.ENGLISH));
        if (spelled || said.chars().anyMatch(Character::isDigit)) {
            return said.length();
        }
        String letters = said.toLowerCase(Locale.ENGLISH).replaceAll("[^a-z]", "");
        Integer known = EXCEPTIONS.get(letters);
        return known != null ? known : Math.max(1, count(letters));
    }

    private static int count(String letters) {
        String spoken = SILENT_WITHIN.matcher(letters).replaceFirst("$1$2");
        if (!SPOKEN_E.matcher(spoken).find()) {
            spoken = SILENT_E.matcher(spoken).replaceAll("");
        }
        String vowels = spoken.startsWith("y") ? spoken.substring(1) : spoken;
        long found = VOWELS.matcher(vowels).results().count();
        for (Pattern more : ONE_MORE) {
            found += more.matcher(spoken).results().count();
        }
        return (int) found;
    }
}
