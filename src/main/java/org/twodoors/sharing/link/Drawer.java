package org.twodoors.sharing.link;

import java.util.Arrays;
import java.util.Optional;
import org.twodoors.answers.AnswersJson;
import org.twodoors.sealing.Token;
import org.twodoors.sealing.TokenSeal;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.json.JsonMapper;

/**
 * One sealed column of one table: how its row is found with a token, and how its content is sealed and opened. Content is
 * a record with a field {@code v}, the version of its form; a changed record must still read every form there ever was.
 */
public enum Drawer {
    /** A family's answers. Token: the come-back link's. */
    SAVED_PLAN("saved_plan", "content"),
    /** What a family shows somebody. Token: the link's. */
    SHARED_VIEW("shared_view", "content"),
    /** What the family knows of its shared view. Token: the family's. */
    SHARED_VIEW_OWNER("shared_view", "owner"),
    /** What a family is told of a meeting. Token: the family code's. */
    MEETING_FAMILY("meeting", "family"),
    /** What the team has of a meeting. Token: the organiser's. */
    MEETING_ORGANISER("meeting", "organiser"),
    /** What the family knows of a sheet it sent. Token: the family's. */
    MEETING_SHEET_OWNER("meeting_sheet", "owner"),
    /** Questions to a teacher or a teen, and their answers. Token: the link's. */
    SCHOOL_VIEW("school_view", "content"),
    /** What the family knows of what it asked. Token: the family's. */
    SCHOOL_VIEW_OWNER("school_view", "owner");

    /** Content is made longer to a multiple of this, so that its length says little about what is in it. */
    static final int STEP = 512;

    private static final JsonMapper JSON = AnswersJson.lenient();

    private final String purpose;

    Drawer(String table, String column) {
        this.purpose = table + " " + column;
    }

    /**
     * What the row is found by.
     *
     * @param token of the kind this drawer is for
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
        return TokenSeal.seal(token, purpose, padded(JSON.writeValueAsBytes(content)));
    }

    /**
     * Opens content.
     *
     * @param token the token
     * @param sealed what the row keeps
     * @param type the record
     * @return the content, or empty when it was not sealed with this token for this drawer
     */
    public <T> Optional<T> open(Token token, byte[] sealed, Class<T> type) {
        try {
            return TokenSeal.open(token, purpose, sealed).map(json -> JSON.readValue(json, type));
        } catch (JacksonException e) {
            // The cause may quote what was sealed, so it stays here.
            throw new IllegalStateException("sealed content of " + purpose + " is not in a form we know");
        }
    }

    /** Spaces after JSON mean nothing. */
    public static byte[] padded(byte[] json) {
        byte[] padded = Arrays.copyOf(json, (json.length / STEP + 1) * STEP);
        Arrays.fill(padded, json.length, padded.length, (byte) ' ');
        return padded;
    }
}
