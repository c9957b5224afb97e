package org.twodoors.sharing.meeting;

import java.nio.charset.StandardCharsets;
import java.util.HexFormat;
import java.util.Optional;
import org.twodoors.answers.AnswersJson;
import org.twodoors.sealing.Letterbox;
import org.twodoors.sharing.link.Drawer;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.json.JsonMapper;

/**
 * The letterbox of one meeting: anybody with the family's link can put a sheet in, and only the team's link takes it out.
 * A sheet that is moved to another meeting's rows does not open there.
 */
final class MeetingBox {

    private static final JsonMapper JSON = AnswersJson.lenient();

    private MeetingBox() {}

    static byte[] put(Meeting meeting, SentSheet sheet) {
        return Letterbox.put(meeting.publicKey(), Drawer.padded(JSON.writeValueAsBytes(sheet)), context(meeting));
    }

    static Optional<SentSheet> take(Meeting meeting, byte[] key, byte[] sealed) {
        try {
            return Letterbox.take(key, sealed, context(meeting)).map(json -> JSON.readValue(json, SentSheet.class));
        } catch (JacksonException e) {
            // The cause may quote what was sealed, so it stays here.
            throw new IllegalStateException("a sheet is not in a form we know");
        }
    }

    private static byte[] context(Meeting meeting) {
        return ("two-doors meeting_sheet content " + HexFormat.of().formatHex(meeting.familyHash()))
                .getBytes(StandardCharsets.US_ASCII);
    }
}
