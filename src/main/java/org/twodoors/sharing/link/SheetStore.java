package org.twodoors.sharing.link;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.IntStream;
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

    /** From the start of the day on which something was removed to the end of the seventh day after it. */
    static final Duration CAN_BE_RESTORED = Duration.ofDays(8);

    /** How many lines a team's page has at most for each sheet that it can hold. */
    private static final int LINES_FOR_A_SHEET = 2;

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
     * @param instead which of what the same owner sent to this meeting is taken back with it
     * @return what became of it
     * @throws LinkGoneException when there is no such meeting
     */
    public <O> Outcome send(NewLink<O> sheet, int most, @Nullable String key, Predicate<O> instead) {
        Token code = sheet.link();
        byte[] owner = sheet.kind().owner().hash(sheet.owner());
        return links.once(
                () -> {
                    LinkRow.Meeting meeting = meeting(code).orElseThrow(LinkGoneException::new);
                    return links.madeBefore(sheet)
                            .or(() -> replaced(meeting, key))
                            .or(() -> full(sheet, most, owner, meeting, instead));
                },
                () -> {
                    LinkRow.Meeting meeting = meeting(code).orElseThrow(LinkGoneException::new);
                    // Its team may be moving its day, and with it the end of all that was sent.
                    if (!tables.hold(meeting)) {
                        throw new LinkGoneException();
                    }
                    return replaced(meeting, key).orElseGet(() -> {
                        List<LinkRow.Sheet> old = sentBefore(sheet, meeting, owner, instead);
                        tables.takeBack(sheet.kind(), old, clock.startOfToday());
                        return links.add(sheetRow(sheet, meeting, owner), sheet.form());
                    });
                });
    }

    private static Optional<Outcome> replaced(LinkRow.Meeting meeting, @Nullable String key) {
        return key == null || key.equals(SealedBox.fingerprint(meeting.publicKey))
                ? Optional.empty()
                : Optional.of(Outcome.KEY_REPLACED);
    }

    private <O> Optional<Outcome> full(
            NewLink<O> sheet, int most, byte[] owner, LinkRow.Meeting meeting, Predicate<O> instead) {
        List<LinkRow.Sheet> all = tables.sheets(meeting, clock.now());
        int old = sentBefore(sheet, meeting, owner, instead).size();
        List<LinkRow.Sheet> there = all.stream().filter(LinkRow.Sheet::isThere).toList();
        long own = there.stream()
                .filter(row -> Arrays.equals(row.ownerHash, owner))
                .count();
        if (own - old >= sheet.kind().most()) {
            return Optional.of(Outcome.OWNER_FULL);
        }
        // What has ended leaves a line each: nobody fills a team's page with those either.
        return there.size() - old >= most || all.size() >= most * LINES_FOR_A_SHEET
                ? Optional.of(Outcome.MEETING_FULL)
                : Optional.empty();
    }

    @SuppressWarnings("unchecked")
    private <O> List<LinkRow.Sheet> sentBefore(
            NewLink<O> sheet, LinkRow.Meeting meeting, byte[] owner, Predicate<O> which) {
        Class<O> type = (Class<O>) sheet.kept().getClass();
        return tables.sheets(meeting, clock.now()).stream()
                .filter(LinkRow.Sheet::isThere)
                .filter(row -> Arrays.equals(row.ownerHash, owner))
                .filter(row ->
                        links.owned(sheet.kind(), sheet.owner(), type, row).anyMatch(own -> which.test(own.kept())))
                .toList();
    }

    /**
     * The number that something has on the page of the team it was sent to: it stays, whatever is taken back or removed.
     *
     * @param code the secret in the families' link
     * @param family the secret of whoever sent it
     * @param type of what the sender keeps
     * @param which of them
     * @return from 1 on; null when it is not there
     */
    public <O> @Nullable Integer number(Token code, Token family, Class<O> type, Predicate<O> which) {
        LinkKind kind = LinkKind.MEETING_SHEET;
        byte[] owner = kind.owner().hash(family);
        return links.read(() -> {
            List<LinkRow.Sheet> all = meeting(code)
                    .map(meeting -> tables.sheets(meeting, clock.now()))
                    .orElse(List.of());
            return IntStream.range(0, all.size())
                    .filter(at -> Arrays.equals(all.get(at).ownerHash, owner)
                            && all.get(at).isThere()
                            && links.owned(kind, family, type, all.get(at)).anyMatch(own -> which.test(own.kept())))
                    .mapToObj(at -> at + 1)
                    .findFirst()
                    .orElse(null);
        });
    }

    private <O> LinkRow.Sheet sheetRow(NewLink<O> sheet, LinkRow.Meeting meeting, byte[] owner) {
        LinkRow.Sheet row = new LinkRow.Sheet();
        row.meetingId = Objects.requireNonNull(meeting.id);
        row.sealed = SealedBox.put(meeting.publicKey, Seal.json(sheet.content()), context(meeting));
        row.ownerHash = owner;
        row.ownerSealed = sheet.kind().owner().seal(sheet.owner(), sheet.kept());
        row.createdAt = clock.minute();
        row.expiresAt = meeting.expiresAt;
        return row;
    }

    /**
     * Something that was sent to a meeting, as its team has it.
     *
     * @param number its place in the order it came, from 1 on; it stays, whatever ends
     * @param content what it is; null when it was taken back, or removed for too long
     * @param at when it came, to the minute
     * @param removed the day the team removed it, or null
     * @param restorable the last day it can be put back; null when it cannot
     * @param takenBack the day the family took it back, or null
     */
    public record Sent<C>(
            int number,
            @Nullable C content,
            Instant at,
            @Nullable LocalDate removed,
            @Nullable LocalDate restorable,
            @Nullable LocalDate takenBack) {

        @Override
        public String toString() {
            return "Sent[sealed]";
        }
    }

    /**
     * What was sent to a meeting, and what has ended of it. What does not open with the key is left out.
     *
     * @param code the secret in the families' link
     * @param key the meeting's private key
     * @param type of what was sent
     * @return in the order it was sent
     */
    public <C> List<Sent<C>> of(Token code, byte[] key, Class<C> type) {
        return links.read(() -> meeting(code).stream()
                .flatMap(meeting -> {
                    List<LinkRow.Sheet> rows = tables.sheets(meeting, clock.now());
                    return IntStream.range(0, rows.size())
                            .mapToObj(at -> sent(meeting, key, at + 1, rows.get(at), type))
                            .filter(sent ->
                                    sent.content() != null || sent.takenBack() != null || sent.removed() != null);
                })
                .toList());
    }

    private <C> Sent<C> sent(LinkRow.Meeting meeting, byte[] key, int number, LinkRow.Sheet row, Class<C> type) {
        Instant end = row.removedAt == null ? null : row.removedAt.plus(CAN_BE_RESTORED);
        boolean over = row.takenBackAt != null || (end != null && !end.isAfter(clock.now()));
        C content = over ? null : opened(meeting, key, row, type).findFirst().orElse(null);
        return new Sent<>(
                number,
                content,
                row.createdAt,
                day(row.removedAt),
                content == null || end == null ? null : clock.lastDay(end),
                day(row.takenBackAt));
    }

    private @Nullable LocalDate day(@Nullable Instant moment) {
        return moment == null ? null : clock.dayOf(moment);
    }

    /**
     * What somebody sent to a meeting, and nobody removed.
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
                .filter(row -> row.notedAt() == null)
                .flatMap(row -> links.owned(kind, family, type, row))
                .map(LinkStore.Owned::kept)
                .toList();
    }

    /**
     * Removes what was sent to a meeting, as its team asks. For seven days the team can put it back; whoever sent it is told.
     *
     * @param code the secret in the families' link
     * @param key the meeting's private key
     * @param type of what was sent
     * @param which of them
     * @return whether there was any
     */
    public <C> boolean remove(Token code, byte[] key, Class<C> type, Predicate<C> which) {
        return links.write(() -> tables.remove(named(code, key, type, which), clock.startOfToday()) > 0);
    }

    /**
     * Puts back what a team removed in the last seven days.
     *
     * @param code the secret in the families' link
     * @param key the meeting's private key
     * @param type of what was sent
     * @param which of them
     * @return whether there was any
     */
    public <C> boolean restore(Token code, byte[] key, Class<C> type, Predicate<C> which) {
        Instant after = clock.now().minus(CAN_BE_RESTORED);
        return links.write(() -> tables.restore(named(code, key, type, which), after) > 0);
    }

    private <C> List<LinkRow.Sheet> named(Token code, byte[] key, Class<C> type, Predicate<C> which) {
        return meeting(code).stream()
                .flatMap(meeting -> tables.sheets(meeting, clock.now()).stream()
                        .filter(row -> opened(meeting, key, row, type).anyMatch(which)))
                .toList();
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
