package org.twodoors.papers;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.function.UnaryOperator;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A message in our words, ready to edit.
 *
 * @param subject its subject
 * @param paragraphs greeting, body and close, none of them empty
 */
record LetterText(String subject, List<String> paragraphs) {

    private static final Pattern BETWEEN_PARAGRAPHS = Pattern.compile("\n\n+");

    /** Bytes of a fingerprint; enough to tell an untouched paragraph from a changed one. */
    private static final int FINGERPRINT_BYTES = 9;

    LetterText {
        paragraphs = List.copyOf(paragraphs);
    }

    /** The whole text, an empty line between paragraphs. */
    String text() {
        return String.join("\n\n", paragraphs);
    }

    /**
     * A fingerprint of the subject and of each paragraph, in order. The page carries them along, so that the next
     * request knows which paragraphs the family left as they were, though nothing is kept here.
     */
    String fingerprints() {
        List<String> all = new ArrayList<>();
        all.add(fingerprint(subject));
        paragraphs.forEach(paragraph -> all.add(fingerprint(paragraph)));
        return String.join(" ", all);
    }

    /**
     * The subject as the family has it now: this one if they left the one before untouched.
     *
     * @param before fingerprints of what the page showed
     * @param typed what came back
     * @param changed what becomes of a subject that was changed by hand
     */
    String renewedSubject(String before, String typed, UnaryOperator<String> changed) {
        return List.of(before.split(" ")).indexOf(fingerprint(typed)) == 0 ? subject : changed.apply(typed);
    }

    /**
     * The text as the family has it now: paragraphs they left untouched become those of this text, whatever their place;
     * paragraphs they changed or added stay theirs.
     *
     * @param before fingerprints of what the page showed
     * @param typed what came back
     * @param changed what becomes of a paragraph that was changed by hand
     */
    String renewedText(String before, String typed, UnaryOperator<String> changed) {
        List<String> shown = List.of(before.split(" "));
        UnaryOperator<String> renew = paragraph -> {
            int at = shown.indexOf(fingerprint(paragraph)) - 1;
            return at >= 0 && at < paragraphs.size() ? paragraphs.get(at) : changed.apply(paragraph);
        };
        StringBuilder text = new StringBuilder();
        Matcher between = BETWEEN_PARAGRAPHS.matcher(typed);
        int at = 0;
        while (between.find()) {
            text.append(renew.apply(typed.substring(at, between.start()))).append(between.group());
            at = between.end();
        }
        return text.append(renew.apply(typed.substring(at))).toString();
    }

    private static String fingerprint(String text) {
        try {
            byte[] hash = MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(hash, 0, FINGERPRINT_BYTES);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has SHA-256", e);
        }
    }

    @Override
    public String toString() {
        return "LetterText[sealed]";
    }
}
