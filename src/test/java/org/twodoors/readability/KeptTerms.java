package org.twodoors.readability;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Comparator;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** Terms that must stay as they are, long as they may be: {@code readability/kept-terms.txt} and those of other languages. */
record KeptTerms(List<String> terms) {

    /** One syllable by the rules of every language measured. */
    private static final String SHORT = "thing";

    static KeptTerms read(Measure measure) {
        String ending = measure == Measure.FLESCH_KINCAID ? "" : "_" + measure.language();
        try (InputStream in = KeptTerms.class.getResourceAsStream("/readability/kept-terms" + ending + ".txt")) {
            return new KeptTerms(new String(in.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .filter(line -> !line.isBlank() && !line.startsWith("#"))
                    .map(String::strip)
                    .toList());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The text with one short word in place of each kept term. */
    String shortened(String text) {
        String any = terms.stream()
                .sorted(Comparator.comparingInt(String::length).reversed())
                .map(Pattern::quote)
                .collect(Collectors.joining("|"));
        return terms.isEmpty()
                ? text
                : Pattern.compile("(?iu)(?<!\\p{L})(?:" + any + ")(?!\\p{L})")
                        .matcher(text)
                        .replaceAll(SHORT);
    }
}
