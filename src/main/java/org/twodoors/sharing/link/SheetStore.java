package org.twodoors.sharing.link;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.twodoors.sealing.SealedBox;
import org.twodoors.sealing.Token;
import org.twodoors.sharing.link.LinkStore.NewLink;
import org.twodoors.sharing.link.LinkStore.Outcome;
import org.twodoors.time.SiteClock;

/**
 * Keeps what families send to a meeting, which the key of its team alone opens. What is common to every kind {@link LinkStore} does.
 * Each method is one transaction.
 */
@Service
public class SheetStore {

    private final LinkStore links;
    private final LinkTables tables;
    private final SiteClock clock;

    SheetStore(LinkStore links, LinkTables tables, SiteClock clock) {
        this.links = links;
        this.tables = tables;
        this.clock = clock;
    }

    /**
     * Sends something to a meeting; only its team opens it.
     *
     * @param sheet what; its link is the families'
     * @param most how many one meeting holds
     * @param key fingerprint of the meeting's key, from under the seal of its link; null when it says none
     * @return what became of it
     * @throws LinkGoneException when there is no such meeting
     */
    public <O> Outcome send(NewLink<O> sheet, int most, @Nullable String key) {
        Token code = sheet.link();
        byte[] owner = sheet.kind().owner().hash(sheet.owner());
        return links.once(
                () -> {
                    LinkRow.Meeting meeting = meeting(code).orElseThrow(LinkGoneException::new);
                    return links.madeBefore(sheet)
                            .or(() -> replaced(meeting, key))
                            .or(() -> full(sheet, most, owner, meeting));
                },
                () -> {
                    LinkRow.Meeting meeting = meeting(code).orElseThrow(LinkGoneException::new);
                    // Its team may be moving its day, and with it the end of all that was sent.
                    tables.hold(meeting);
                    return replaced(meeting, key)
                            .orElseGet(() -> links.add(sheetRow(sheet, meeting, owner), sheet.form()));
                });
    }

    private static Optional<Outcome> replaced(LinkRow.Meeting meeting, @Nullable String key) {
        return key == null || key.equals(SealedBox.fingerprint(meeting.publicKey))
                ? Optional.empty()
                : Optional.of(Outcome.KEY_REPLACED);
    }

    private Optional<Outcome> full(NewLink<?> sheet, int most, byte[] owner, LinkRow.Meeting meeting) {
        List<LinkRow.Sheet> there = tables.sheets(meeting, clock.now());
        long own = there.stream()
                .filter(row -> Arrays.equals(row.ownerHash, owner))
                .count();
        if (own >= sheet.kind().most()) {
            return Optional.of(Outcome.OWNER_FULL);
        }
        return there.size() >= most ? Optional.of(Outcome.MEETING_FULL) : Optional.empty();
    }

    private <O> LinkRow.Sheet sheetRow(NewLink<O> sheet, LinkRow.Meeting meeting, byte[] owner) {
        LinkRow.Sheet row = new LinkRow.Sheet();
        row.meeting = meeting;
        row.sealed = SealedBox.put(meeting.publicKey, Seal.json(sheet.content()), context(meeting));
        row.ownerHash = owner;
        row.ownerSealed = sheet.kind().owner().seal(sheet.owner(), sheet.kept());
        row.createdAt = clock.minute();
        row.expiresAt = meeting.expiresAt;
        return row;
    }

    /**
     * What was sent to a meeting.
     *
     * @param code the secret in the families' link
     * @param key the meeting's private key
     * @param type of what was sent
     * @return in the order it was sent
     */
    public <C> List<C> of(Token code, byte[] key, Class<C> type) {
        return links.read(() -> meeting(code).stream()
                .flatMap(meeting ->
                        tables.sheets(meeting, clock.now()).stream().flatMap(row -> opened(meeting, key, row, type)))
                .toList());
    }

    /**
     * What somebody sent to a meeting.
     *
     * @param code the secret in the families' link
     * @param family the secret of whoever sent it
     * @param type of what the sender keeps
     * @return in the order it was sent
     */
    public <O> List<O> sentBy(Token code, Token family, Class<O> type) {
        LinkKind kind = LinkKind.MEETING_SHEET;
        return links
                .read(() -> tables.sheetsOf(
                        kind.owner().hash(family), LinkKind.MEETING.content().hash(code), clock.now()))
                .stream()
                .flatMap(row -> links.owned(kind, family, type, row))
                .map(LinkStore.Owned::kept)
                .toList();
    }

    /**
     * Removes what was sent to a meeting, as its team asks. Whoever sent it has it no more either.
     *
     * @param code the secret in the families' link
     * @param key the meeting's private key
     * @param type of what was sent
     * @param which of them
     * @return whether there was any
     */
    public <C> boolean remove(Token code, byte[] key, Class<C> type, Predicate<C> which) {
        return links.write(() -> {
            List<LinkRow.Sheet> named = meeting(code).stream()
                    .flatMap(meeting -> tables.sheets(meeting, clock.now()).stream()
                            .filter(row -> opened(meeting, key, row, type).anyMatch(which)))
                    .toList();
            return tables.delete(LinkKind.MEETING_SHEET, named) > 0;
        });
    }

    private Optional<LinkRow.Meeting> meeting(Token code) {
        return tables.find(LinkKind.MEETING, LinkKind.MEETING.content().hash(code), clock.now())
                .map(LinkRow.Meeting.class::cast);
    }

    private static <C> Stream<C> opened(LinkRow.Meeting meeting, byte[] key, LinkRow.Sheet row, Class<C> type) {
        return SealedBox.take(key, row.sealed, context(meeting)).stream().map(json -> Seal.read(json, type));
    }

    /** A sheet that is moved to another meeting's rows does not open there. */
    private static byte[] context(LinkRow.Meeting meeting) {
        return ("two-doors " + LinkKind.MEETING_SHEET.content().purpose() + " "
                        + HexFormat.of().formatHex(meeting.findHash))
                .getBytes(StandardCharsets.US_ASCII);
    }
}
