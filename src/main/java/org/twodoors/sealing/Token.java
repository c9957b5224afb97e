package org.twodoors.sealing;

import com.google.crypto.tink.subtle.Hkdf;
import com.google.crypto.tink.subtle.Random;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.util.Arrays;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * The secret in a link: 160 random bits. Whoever has it can find and open one thing; what the database keeps is a hash to
 * find the thing by, and the thing sealed with a key, both made from the token for one purpose each, and neither leads
 * to the other or back to the token.
 */
public final class Token {

    /** Bytes of a token: 160 bits. */
    static final int BYTES = 20;

    /** Letters of a written token: five bits each. */
    private static final int LETTERS = 32;

    /** No written token is longer, however it was broken up. */
    private static final int LONGEST = 128;

    /** Base32 of RFC 4648 in lower case: no 0 and 1 that could be taken for letters. */
    private static final String ALPHABET = "abcdefghijklmnopqrstuvwxyz234567";

    private static final int KEY_BYTES = 32;

    private final byte[] bytes;

    private Token(byte[] bytes) {
        this.bytes = bytes;
    }

    /** Makes a new token that nobody can guess: 160 random bits. */
    public static Token random() {
        return new Token(Random.randBytes(BYTES));
    }

    /**
     * Reads a token as it came in a link, or as somebody typed it: upper case, spaces and dashes do no harm.
     *
     * @param text anything
     * @return the token; a text that is none becomes a token that nothing was ever made with, so that whoever asks does
     *     the same work and gets the same answer as for any other wrong token
     */
    public static Token read(@Nullable String text) {
        byte[] read = new byte[BYTES];
        int letters = 0;
        boolean wellFormed = text != null && text.length() <= LONGEST;
        String lower = text == null || !wellFormed ? "" : text.toLowerCase(Locale.ROOT);
        for (int at = 0; at < lower.length(); at++) {
            char letter = lower.charAt(at);
            int value = ALPHABET.indexOf(letter);
            if (value >= 0 && letters < LETTERS) {
                put(value, letters++, read);
            } else if (value >= 0 || !isBetween(letter)) {
                wellFormed = false;
            }
        }
        return wellFormed && letters == LETTERS ? new Token(read) : random();
    }

    /** What may stand around and between the letters: what a chat program or a hand on paper adds. */
    private static boolean isBetween(char letter) {
        return Character.isWhitespace(letter) || ".,;:!?()<>'\"-–_".indexOf(letter) >= 0;
    }

    private static void put(int value, int place, byte[] into) {
        for (int bit = 0; bit < 5; bit++) {
            int to = place * 5 + bit;
            if ((value >> (4 - bit) & 1) == 1) {
                into[to / 8] |= (byte) (0x80 >> (to % 8));
            }
        }
    }

    /** The token as it stands in a link: 32 letters and digits in lower case. */
    public String text() {
        StringBuilder text = new StringBuilder(LETTERS);
        for (int place = 0; place < LETTERS; place++) {
            int value = 0;
            for (int bit = 0; bit < 5; bit++) {
                int from = place * 5 + bit;
                value = value << 1 | (bytes[from / 8] >> (7 - from % 8) & 1);
            }
            text.append(ALPHABET.charAt(value));
        }
        return text.toString();
    }

    /**
     * What a row is found by.
     *
     * @param purpose what the row is; hashes for different purposes have nothing in common
     * @return 32 bytes that do not lead back to the token or to any of its keys
     */
    public byte[] hash(String purpose) {
        return derived("find " + purpose);
    }

    /**
     * What a row is opened with.
     *
     * @param purpose what is sealed
     * @return an AES-256 key
     */
    byte[] key(String purpose) {
        return derived("open " + purpose);
    }

    private byte[] derived(String purpose) {
        try {
            // No salt: the token is as random as a key already, and everything has to follow from the link alone.
            return Hkdf.computeHkdf(
                    "HmacSha256",
                    bytes,
                    new byte[0],
                    ("two-doors " + purpose).getBytes(StandardCharsets.US_ASCII),
                    KEY_BYTES);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("HKDF with SHA-256 is missing", e);
        }
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof Token token && Arrays.equals(bytes, token.bytes);
    }

    @Override
    public int hashCode() {
        return Arrays.hashCode(bytes);
    }

    @Override
    public String toString() {
        return "Token[sealed]";
    }
}
