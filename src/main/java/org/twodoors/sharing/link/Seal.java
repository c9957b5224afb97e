package org.twodoors.sharing.link;

import java.util.Arrays;
import java.util.Optional;
import org.twodoors.answers.AnswersJson;
import org.twodoors.sealing.Token;
import org.twodoors.sealing.TokenSeal;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.json.JsonMapper;

/**
 * How one sealed column is found, sealed and opened. Content is a record with a field {@code v}, the version of its form; a
 * changed record must still read every form there ever was.
 *
 * @param purpose what is in it; bound to every hash and seal, so that it stays as it is for as long as rows are kept
 */
public record Seal(String purpose) {

    /** Content is made longer to a multiple of this, so that its length says little about what is in it. */
    static final int STEP = 512;

    private static final JsonMapper JSON = AnswersJson.lenient();

    /**
     * What a row is found by.
     *
     * @param token of whoever may find it
     * @return the hash that the row has
     */
    public byte[] hash(Token token) {
        return token.hash(purpose);
    }

    /**
     * Seals content.
     *
     * @param token opens it again
     * @param content a record
     * @return what the row keeps
     */
    public byte[] seal(Token token, Object content) {
        return TokenSeal.seal(token, purpose, json(content));
    }

    /**
     * Opens content.
     *
     * @param token the token
     * @param sealed what the row keeps
     * @param type the record
     * @return the content, or empty when it was not sealed with this token for this purpose
     * @throws IllegalStateException when it is in no form we know
     */
    public <T> Optional<T> open(Token token, byte[] sealed, Class<T> type) {
        return TokenSeal.open(token, purpose, sealed).map(json -> read(json, type));
    }

    /** Content as JSON; spaces after it mean nothing. */
    static byte[] json(Object content) {
        byte[] json = JSON.writeValueAsBytes(content);
        byte[] padded = Arrays.copyOf(json, (json.length / STEP + 1) * STEP);
        Arrays.fill(padded, json.length, padded.length, (byte) ' ');
        return padded;
    }

    static <T> T read(byte[] json, Class<T> type) {
        try {
            return JSON.readValue(json, type);
        } catch (JacksonException e) {
            // The cause may quote what was sealed, so it stays here.
            throw new IllegalStateException("a sealed " + type.getSimpleName() + " is not in a form we know");
        }
    }
}
