package org.twodoors.readability;

import java.util.function.ToIntFunction;

/** How hard a text is to read is measured by rules of its language. */
public enum Measure {
    /** The Flesch–Kincaid grade of English: the year of school in which a student can read the text. Less is easier. */
    FLESCH_KINCAID("en", 6.0, Syllables::of) {
        @Override
        double of(Readability text) {
            return 0.39 * text.wordsPerSentence() + 11.8 * text.syllablesPerWord() - 15.59;
        }
    },
    /** The Fernández-Huerta score of Spanish, from 0 to 100: 70 to 80 is fairly easy. More is easier. */
    FERNANDEZ_HUERTA("es", 70, SpanishSyllables::of) {
        @Override
        double of(Readability text) {
            return 206.84 - 60 * text.syllablesPerWord() - 1.02 * text.wordsPerSentence();
        }
    };

    private final String language;
    private final double hardest;
    private final ToIntFunction<String> syllables;

    Measure(String language, double hardest, ToIntFunction<String> syllables) {
        this.language = language;
        this.hardest = hardest;
        this.syllables = syllables;
    }

    /** The language it measures, as in {@code ?lang=}. */
    public String language() {
        return language;
    }

    /** No page may be harder to read than this. */
    public double hardest() {
        return hardest;
    }

    /** Whether one value is harder to read than another: a higher grade, a lower score. */
    public boolean isHarder(double value, double than) {
        return this == FLESCH_KINCAID ? value > than : value < than;
    }

    /** The syllables of one word. */
    int syllables(String word) {
        return syllables.applyAsInt(word);
    }

    /** The value of a text that was counted. */
    abstract double of(Readability text);
}
