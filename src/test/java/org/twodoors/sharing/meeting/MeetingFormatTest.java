package org.twodoors.sharing.meeting;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.Base64;
import java.util.HexFormat;
import java.util.List;
import java.util.Properties;
import org.junit.jupiter.api.Test;
import org.twodoors.answers.AnswersJson;
import org.twodoors.sealing.SealedBox;
import org.twodoors.sealing.Token;
import org.twodoors.sharing.link.LinkKind;

/** Rows of a meeting that were written in format 1 stay readable, whatever comes after it. */
class MeetingFormatTest {

    private final Properties sample = sample();
    private final Token family = Token.read(sample.getProperty("family"));
    private final Token organiser = Token.read(sample.getProperty("organiser"));
    private final Token owner = Token.read(sample.getProperty("owner"));

    @Test
    void whatFamiliesAreToldStillOpens() {
        Invitation invitation = LinkKind.MEETING
                .content()
                .open(family, bytes("sealedForFamily"), Invitation.class)
                .orElseThrow();
        assertThat(invitation)
                .isEqualTo(new Invitation(
                        1,
                        LocalDate.of(2026, 12, 3),
                        "",
                        "",
                        "",
                        "Room 12, Ms. López",
                        null,
                        "es",
                        List.of("eating", "self-care"),
                        null));
        assertThat(invitation.hasNoteIn("es")).isTrue();
        assertThat(invitation.hasNoteIn("en")).isTrue();
    }

    @Test
    void aSheetStillOpensWithTheKeysOfTheTeam() {
        TeamKeys keys = LinkKind.MEETING
                .owner()
                .open(organiser, bytes("sealedForOrganiser"), TeamKeys.class)
                .orElseThrow();
        assertThat(keys.family()).isEqualTo(family.text());
        assertThat(keys.title()).isEmpty();
        SentSheet sheet = SealedBox.take(keys.key(), bytes("sheet"), context())
                .map(json -> AnswersJson.lenient().readValue(json, SentSheet.class))
                .orElseThrow();

        assertThat(sheet.name()).isEqualTo("abcdefghijkl");
        assertThat(sheet.sent()).isEqualTo(LocalDate.of(2026, 11, 22));
        assertThat(sheet.content().label()).isEqualTo("J. K.");
        assertThat(sheet.content().needs())
                .extracting(need -> need.said().need())
                .containsExactly("toileting");
    }

    @Test
    void whatTheFamilyKeepsOfItStillOpens() {
        assertThat(LinkKind.MEETING_SHEET.owner().open(owner, bytes("ownerSealed"), SheetOwner.class))
                .contains(new SheetOwner(
                        1,
                        "abcdefghijkl",
                        "J. K.",
                        List.of("toileting"),
                        true,
                        LocalDate.of(2026, 11, 22),
                        LocalDate.of(2026, 12, 3),
                        null,
                        null));
    }

    private byte[] context() {
        String hash = HexFormat.of().formatHex(LinkKind.MEETING.content().hash(family));
        return ("two-doors meeting_sheet content " + hash).getBytes(StandardCharsets.US_ASCII);
    }

    private byte[] bytes(String name) {
        return Base64.getDecoder().decode(sample.getProperty(name));
    }

    private static Properties sample() {
        Properties sample = new Properties();
        try (InputStream in = MeetingFormatTest.class.getResourceAsStream("/sharing/meeting-1.properties")) {
            sample.load(in);
        } catch (IOException e) {
            throw new IllegalStateException("the sample cannot be read", e);
        }
        return sample;
    }
}
