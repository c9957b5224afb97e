package org.twodoors.readability;

import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/**
 * How hard a text is to read.
 *
 * @param sentences how many there are
 * @param words how many there are
 * @param syllables of all words together
 */
record Readability(int sentences, int words, int syllables) {

    private static final Pattern END = Pattern.compile("[.!?…]+[”’)]*(?:\\s+|$)");
    private static final Pattern WORD = Pattern.compile("[\\p{L}\\p{N}]+(?:’\\p{L}+)?");

    /**
     * Counts.
     *
     * @param paragraphs each ends at least one sentence
     * @param kept terms that must stay: each counts as one short word
     * @param measure of the language of the text
     */
    static Readability of(List<String> paragraphs, KeptTerms kept, Measure measure) {
        int sentences = 0;
        int words = 0;
        int syllables = 0;
        for (String paragraph : paragraphs) {
            for (String sentence : END.split(kept.shortened(paragraph))) {
                List<String> said =
                        WORD.matcher(sentence).results().map(MatchResult::group).toList();
                if (!said.isEmpty()) {
                    sentences++;
                    words += said.size();
                    syllables += said.stream().mapToInt(measure::syllables).sum();
                }
            }
        }
        return new Readability(sentences, words, syllables);
    }

    double wordsPerSentence() {
        return (double) words / sentences;
    }

    double syllablesPerWord() {
        return (double) syllables / words;
    }
}
