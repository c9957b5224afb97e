package org.twodoors.papers;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * A message in our words, ready to edit.
 *
 * @param subject its subject
 * @param paragraphs by their names, in order; none of them empty
 */
record LetterText(String subject, Map<String, String> paragraphs) {

    private static final Pattern BETWEEN_PARAGRAPHS = Pattern.compile("\n\n+");

    /** Stands for the subject among the names of paragraphs, none of which is empty. */
    private static final String SUBJECT = "";

    /** Bytes of a fingerprint; enough to tell an untouched paragraph from a changed one. */
    private static final int FINGERPRINT_BYTES = 9;

    LetterText {
        paragraphs = new LinkedHashMap<>(paragraphs);
    }

    /** A piece of the text a family sent back, and what stands after it. */
    private record Piece(String text, String gap) {}

    /** The whole text, an empty line between paragraphs. */
    String text() {
        return String.join("\n\n", paragraphs.values());
    }

    /**
     * A fingerprint of the subject and of each paragraph, with its name. The page carries them along, so that the next
     * request knows which paragraphs the family left as they were, though nothing is kept here.
     */
    String fingerprints() {
        List<String> all = new ArrayList<>();
        all.add(fingerprint(subject) + "~" + SUBJECT);
        paragraphs.forEach((name, paragraph) -> all.add(fingerprint(paragraph) + "~" + name));
        return String.join(" ", all);
    }

    /**
     * The subject as the family has it now: this one if they left the one before untouched.
     *
     * @param before fingerprints of what the page showed
     * @param typed what came back
     */
    String renewedSubject(String before, String typed) {
        return SUBJECT.equals(names(before).get(fingerprint(typed))) ? subject : typed;
    }

    /**
     * Where the rest of a text begins, behind paragraphs that stand first in it as they are here.
     *
     * @param text the text
     * @param names names of the paragraphs
     */
    int behind(String text, Set<String> names) {
        int at = 0;
        for (Piece piece : pieces(text)) {
            if (names.stream().noneMatch(name -> piece.text().equals(paragraphs.get(name)))) {
                break;
            }
            at += piece.text().length() + piece.gap().length();
        }
        return at;
    }

    /**
     * The text as the family has it now. Paragraphs they left untouched become those of this text, whatever their place, and
     * go where this text has none of that name; paragraphs they changed or added stay theirs. What the text before did not
     * have comes in behind what stands before it here. What the family took away stays away.
     *
     * @param before fingerprints of what the page showed
     * @param typed what came back
     */
    String renewedText(String before, String typed) {
        Map<String, String> shown = names(before);
        Map<String, Piece> pieces = new LinkedHashMap<>();
        int own = 0;
        for (Piece piece : pieces(typed)) {
            String name = shown.get(fingerprint(piece.text()));
            if (name == null || name.equals(SUBJECT) || pieces.containsKey(name)) {
                pieces.put(" " + own++, piece);
            } else if (paragraphs.containsKey(name)) {
                pieces.put(name, new Piece(paragraphs.getOrDefault(name, ""), piece.gap()));
            }
        }
        List<String> order = new ArrayList<>(pieces.keySet());
        if (!shown.isEmpty()) {
            int at = 0;
            for (String name : paragraphs.keySet()) {
                if (pieces.containsKey(name)) {
                    at = order.indexOf(name) + 1;
                } else if (!shown.containsValue(name)) {
                    pieces.put(name, new Piece(paragraphs.getOrDefault(name, ""), "\n\n"));
                    order.add(at++, name);
                }
            }
        }
        return joined(order.stream().map(pieces::get).toList(), typed);
    }

    /** Only the last piece may end without a gap, and it ends as the family's text did. */
    private static String joined(List<Piece> pieces, String typed) {
        StringBuilder text = new StringBuilder();
        for (int at = 0; at < pieces.size(); at++) {
            Piece piece = pieces.get(at);
            boolean last = at == pieces.size() - 1;
            text.append(piece.text());
            if (!last) {
                text.append(piece.gap().isEmpty() ? "\n\n" : piece.gap());
            } else if (typed.endsWith("\n\n")) {
                text.append(piece.gap());
            }
        }
        return text.toString();
    }

    private static List<Piece> pieces(String typed) {
        List<Piece> pieces = new ArrayList<>();
        Matcher between = BETWEEN_PARAGRAPHS.matcher(typed);
        int at = 0;
        while (between.find()) {
            pieces.add(new Piece(typed.substring(at, between.start()), between.group()));
            at = between.end();
        }
        if (at < typed.length() || pieces.isEmpty()) {
            pieces.add(new Piece(typed.substring(at), ""));
        }
        return pieces;
    }

    /** The names of what the page showed, by fingerprint; of twins the first. */
    private static Map<String, String> names(String fingerprints) {
        return Pattern.compile(" ")
                .splitAsStream(fingerprints)
                .map(one -> one.split("~", 2))
                .filter(one -> one.length == 2)
                .collect(Collectors.toMap(one -> one[0], one -> one[1], (first, twin) -> first));
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
