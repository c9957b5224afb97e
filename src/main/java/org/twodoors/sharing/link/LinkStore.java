package org.twodoors.sharing.link;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.core.task.SyncTaskExecutor;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.dao.OptimisticLockingFailureException;
import org.springframework.stereotype.Service;
import org.springframework.transaction.PlatformTransactionManager;
import org.twodoors.pages.RowLimit;
import org.twodoors.sealing.Token;
import org.twodoors.time.SiteClock;

/**
 * Keeps what is behind links, of every kind alike: makes, finds, changes, lists for its owner, takes back, counts, and
 * deletes what has expired. Each method is one transaction.
 */
@Service
public class LinkStore {

    /** What the button of a form is known by, whatever it makes. */
    private static final String FORM = "form_token";

    /** How long a button that was pressed makes nothing more; as long as a draft lives. */
    private static final Duration FORM_KEPT = Duration.ofDays(7);

    /** How many requests may wait for the database at a time: half of the threads of the server, so that the other pages have the rest. */
    private static final int MOST_WAITING = 100;

    /** How many expired rows are deleted in one transaction. */
    private static final int BATCH = 500;

    /** How often a change gives way to others that come at the same moment. */
    private static final int TRIES = 10;

    private final LinkTables tables;
    private final SiteClock clock;
    private final RowLimit limit;
    private final BoundedTransactions reading;
    private final BoundedTransactions writing;

    LinkStore(LinkTables tables, SiteClock clock, RowLimit limit, PlatformTransactionManager transactions) {
        this.tables = tables;
        this.clock = clock;
        this.limit = limit;
        SyncTaskExecutor line = BoundedTransactions.line(MOST_WAITING);
        this.reading = new BoundedTransactions(transactions, line, true);
        this.writing = new BoundedTransactions(transactions, line, false);
    }

    /** What became of something that was to be made. */
    public enum Outcome {
        /** It is there: made now, or a moment ago by the same button. */
        MADE,
        /** The same button made it before, and it is there no more. It is not made again. */
        GONE,
        /** Its owner has as many as one owner may have. */
        OWNER_FULL,
        /** The meeting holds as many sheets as it can, which {@link SheetStore} says. */
        MEETING_FULL,
        /** Somebody put another key in the place of the meeting's, which {@link SheetStore} says. Nothing was sealed for it. */
        KEY_REPLACED
    }

    /**
     * What is behind a link.
     *
     * @param content what was under the seal
     * @param version goes up with every change
     * @param lastDay the last day it is there
     * @param owner hash of whoever owns it; empty when nobody does
     */
    @SuppressWarnings("ArrayRecordComponent") // never compared
    public record Found<C>(C content, long version, LocalDate lastDay, byte[] owner) {

        @Override
        public String toString() {
            return "Found[sealed]";
        }
    }

    /**
     * What its owner has of it.
     *
     * @param kind of what
     * @param kept what was under the owner's seal
     * @param made the day it was made
     * @param lastDay the last day it is there
     * @param noted the last day that something happened to it, or null
     * @param version goes up with every change; 0 for what has no link
     * @param sealed what the link opens
     */
    @SuppressWarnings("ArrayRecordComponent") // never compared
    public record Owned<O>(
            LinkKind kind,
            O kept,
            LocalDate made,
            LocalDate lastDay,
            @Nullable LocalDate noted,
            long version,
            byte[] sealed) {

        /** The same with something else that its owner has of it, for a page. */
        public Owned<O> keeping(O other) {
            return new Owned<>(kind, other, made, lastDay, noted, version, sealed);
        }

        /** What its link opens, without looking it up again. */
        public <C> Optional<C> content(Token link, Class<C> type) {
            return kind.content().open(link, sealed, type);
        }

        @Override
        public String toString() {
            return "Owned[sealed]";
        }
    }

    /**
     * Something to be made.
     *
     * @param kind of what
     * @param link the secret in its link
     * @param owner the secret of whoever owns it
     * @param form the random token in the form whose button makes it: pressed twice, it makes one
     * @param content what the link opens
     * @param kept what its owner opens
     * @param same whether something that the owner has is what this button made before
     * @param expires when nobody finds it any more
     */
    public record NewLink<O>(
            LinkKind kind,
            Token link,
            Token owner,
            Token form,
            Object content,
            O kept,
            Predicate<O> same,
            Instant expires) {

        @Override
        public String toString() {
            return "NewLink[sealed]";
        }
    }

    /**
     * Makes something that a link and its owner find.
     *
     * @param link what
     * @return what became of it
     */
    public <O> Outcome make(NewLink<O> link) {
        return make(link, (LinkRow.OwnedLinked) link.kind().newRow());
    }

    /**
     * Makes a meeting.
     *
     * @param link what
     * @param publicKey what is sent to it is sealed with
     * @return what became of it
     */
    public <O> Outcome makeMeeting(NewLink<O> link, byte[] publicKey) {
        LinkRow.Meeting row = new LinkRow.Meeting();
        row.publicKey = publicKey;
        return make(link, row);
    }

    /**
     * One of several meetings that are made together.
     *
     * @param link what
     * @param publicKey what is sent to it is sealed with
     */
    @SuppressWarnings("ArrayRecordComponent") // never compared
    public record NewMeeting<O>(NewLink<O> link, byte[] publicKey) {

        @Override
        public String toString() {
            return "NewMeeting[sealed]";
        }
    }

    /**
     * Makes several meetings and the list that leads to them: all, or none. Each of them counts.
     *
     * @param list the list; its button makes them all
     * @param meetings the meetings
     * @return what became of it
     */
    public <O> Outcome makeMeetings(NewLink<O> list, List<? extends NewMeeting<?>> meetings) {
        LinkRow.OwnedLinked row = filled(list, (LinkRow.OwnedLinked) list.kind().newRow());
        List<LinkRow.Meeting> rows = meetings.stream()
                .map(meeting -> {
                    LinkRow.Meeting one = new LinkRow.Meeting();
                    one.publicKey = meeting.publicKey();
                    filled(meeting.link(), one);
                    return one;
                })
                .toList();
        return once(
                () -> madeBefore(list),
                () -> {
                    rows.forEach(tables::add);
                    return add(row, list.form());
                },
                1 + rows.size());
    }

    /**
     * Makes questions to somebody.
     *
     * @param link what
     * @param who was asked
     * @return what became of it
     */
    public <O> Outcome makeSchoolView(NewLink<O> link, String who) {
        LinkRow.SchoolView row = new LinkRow.SchoolView();
        row.who = who;
        return make(link, row);
    }

    private <O> Outcome make(NewLink<O> link, LinkRow.OwnedLinked row) {
        LinkKind kind = link.kind();
        filled(link, row);
        return once(
                () -> madeBefore(link).or(() -> {
                    boolean full = tables.count(kind, row.ownerHash, clock.now()) >= kind.most();
                    return full ? Optional.of(Outcome.OWNER_FULL) : Optional.empty();
                }),
                () -> add(row, link.form()));
    }

    private <O> LinkRow.OwnedLinked filled(NewLink<O> link, LinkRow.OwnedLinked row) {
        LinkKind kind = link.kind();
        row.findHash = kind.content().hash(link.link());
        row.sealed = kind.content().seal(link.link(), link.content());
        row.ownerHash = kind.owner().hash(link.owner());
        row.ownerSealed = kind.owner().seal(link.owner(), link.kept());
        row.createdAt = kind.byDay() ? clock.startOfToday() : clock.minute();
        row.expiresAt = link.expires();
        return row;
    }

    /**
     * Makes a row unless it is settled already what becomes of it. Looks first: only what is made is counted. Two requests may
     * pass every check at once; the database lets one of them through, and the other one sees it.
     */
    Outcome once(Supplier<Optional<Outcome>> settled, Supplier<Outcome> making) {
        return once(settled, making, 1);
    }

    private Outcome once(Supplier<Optional<Outcome>> settled, Supplier<Outcome> making, int rows) {
        Optional<Outcome> before = read(settled);
        if (before.isPresent()) {
            return before.get();
        }
        writing.outside(() -> limit.count(rows));
        Supplier<Outcome> work = () -> settled.get().orElseGet(making);
        try {
            return write(work);
        } catch (DataIntegrityViolationException e) {
            return write(work);
        }
    }

    /** Looks for the button first: what it made is there to be seen from then on. */
    @SuppressWarnings("unchecked")
    <O> Optional<Outcome> madeBefore(NewLink<O> link) {
        if (!tables.isUsed(link.form().hash(FORM))) {
            return Optional.empty();
        }
        Class<O> type = (Class<O>) link.kept().getClass();
        byte[] owner = link.kind().owner().hash(link.owner());
        boolean there = tables.owned(link.kind(), owner, clock.now()).stream()
                .flatMap(row -> owned(link.kind(), link.owner(), type, row))
                .anyMatch(owned -> link.same().test(owned.kept()));
        return Optional.of(there ? Outcome.MADE : Outcome.GONE);
    }

    Outcome add(LinkRow row, Token form) {
        tables.use(form.hash(FORM), clock.expiry(FORM_KEPT));
        tables.add(row);
        return Outcome.MADE;
    }

    /**
     * Makes something that only a link finds.
     *
     * @param kind of what
     * @param link the secret in its link
     * @param content what the link opens
     * @param expires when nobody finds it any more
     * @return what is there now, or empty when something is there already
     */
    public <C> Optional<Found<C>> makeFirst(LinkKind kind, Token link, C content, Instant expires) {
        LinkRow.Linked row = (LinkRow.Linked) kind.newRow();
        row.findHash = kind.content().hash(link);
        if (read(() -> tables.find(kind, row.findHash, clock.now())).isPresent()) {
            return Optional.empty();
        }
        writing.outside(() -> limit.count(1));
        row.createdAt = clock.minute();
        row.expiresAt = expires;
        row.sealed = kind.content().seal(link, content);
        try {
            return write(() -> {
                tables.add(row);
                return Optional.of(found(row, content));
            });
        } catch (DataIntegrityViolationException e) {
            return Optional.empty();
        }
    }

    /**
     * Finds what is behind a link.
     *
     * @param kind of what
     * @param link the secret in the link, or any other
     * @param type of the content
     * @return what is there, or empty when there is nothing of this kind for this token
     */
    public <C> Optional<Found<C>> find(LinkKind kind, Token link, Class<C> type) {
        return read(() -> tables.find(kind, kind.content().hash(link), clock.now()))
                .flatMap(row -> opened(kind, link, row, type));
    }

    /** What becomes of something that is changed. */
    @FunctionalInterface
    public interface Change<C> {

        /**
         * Changes it.
         *
         * @param before what is there
         * @return what is to be there, or empty to leave it
         */
        Optional<Changed<C>> of(Found<C> before);
    }

    /**
     * Something changed.
     *
     * @param content what the link opens from now on
     * @param expires when nobody finds it any more, nor what was sent to it; null to leave that as it is
     * @param kept what its owner has of it from now on; null to leave that as it is
     * @param list what the list that it is on is found by: it is kept at least as long. Null where it is on none
     */
    @SuppressWarnings("ArrayRecordComponent") // never compared
    public record Changed<C>(
            C content, @Nullable Instant expires, @Nullable Kept kept, byte @Nullable [] list) {

        /** Changes nothing that its owner has of it. */
        public Changed(C content, @Nullable Instant expires) {
            this(content, expires, null, null);
        }

        @Override
        public String toString() {
            return "Changed[sealed]";
        }
    }

    /**
     * What an owner has of something.
     *
     * @param owner the owner's secret
     * @param content what it opens
     */
    public record Kept(Token owner, Object content) {

        @Override
        public String toString() {
            return "Kept[sealed]";
        }
    }

    /**
     * Changes what is behind a link, if it is what somebody saw.
     *
     * @param seen the version that was seen
     * @return what is there now; empty when it was changed since, is there no more, or is left as it is
     */
    public <C> Optional<Found<C>> change(LinkKind kind, Token link, Class<C> type, long seen, Change<C> change) {
        try {
            return changeOnce(
                    kind, link, type, before -> before.version() == seen ? change.of(before) : Optional.empty());
        } catch (OptimisticLockingFailureException e) {
            return Optional.empty();
        }
    }

    /**
     * Changes what is behind a link, whatever it is by then: whoever comes second at one moment changes it again.
     *
     * @return what is there now; empty when nothing is there, or it is left as it is
     */
    public <C> Optional<Found<C>> change(LinkKind kind, Token link, Class<C> type, Change<C> change) {
        for (int more = TRIES; ; more--) {
            try {
                return changeOnce(kind, link, type, change);
            } catch (OptimisticLockingFailureException e) {
                if (more == 0) {
                    throw e;
                }
            }
        }
    }

    private <C> Optional<Found<C>> changeOnce(LinkKind kind, Token link, Class<C> type, Change<C> change) {
        return write(() -> {
            Optional<LinkRow.Linked> row = tables.find(kind, kind.content().hash(link), clock.now());
            Optional<Changed<C>> changed =
                    row.flatMap(found -> opened(kind, link, found, type)).flatMap(change::of);
            if (row.isEmpty() || changed.isEmpty()) {
                return Optional.empty();
            }
            write(kind, link, row.get(), changed.get());
            tables.change(row.get());
            if (row.get() instanceof LinkRow.Meeting meeting && changed.get().expires() != null) {
                tables.moveSheets(meeting);
                byte[] list = changed.get().list();
                if (list != null) {
                    tables.prolong(LinkKind.MEETING_LIST, list, meeting.expiresAt);
                }
            }
            return Optional.of(found(row.get(), changed.get().content()));
        });
    }

    private <C> void write(LinkKind kind, Token link, LinkRow.Linked row, Changed<C> changed) {
        row.sealed = kind.content().seal(link, changed.content());
        if (row instanceof LinkRow.SavedPlan) {
            row.createdAt = clock.minute();
        }
        if (changed.kept() != null && row instanceof LinkRow.OwnedLinked owned) {
            owned.ownerSealed =
                    kind.owner().seal(changed.kept().owner(), changed.kept().content());
        }
        if (changed.expires() != null) {
            row.expiresAt = changed.expires();
            if (row instanceof LinkRow.SchoolView view) {
                view.notedAt = clock.startOfToday();
            }
        }
    }

    /**
     * Notes that something was looked at today. The day is all that is kept.
     *
     * @param kind of what; its table notes days
     * @param link the secret in the link
     */
    public void note(LinkKind kind, Token link) {
        writing.run(() -> tables.note(kind, kind.content().hash(link), clock.startOfToday()));
    }

    /**
     * Everything of a kind that somebody owns.
     *
     * @param kind of what
     * @param owner the owner's secret, or any other
     * @param type of what the owner keeps
     * @return the oldest first
     */
    public <O> List<Owned<O>> owned(LinkKind kind, Token owner, Class<O> type) {
        return read(() -> tables.owned(kind, kind.owner().hash(owner), clock.now())).stream()
                .flatMap(row -> owned(kind, owner, type, row))
                .toList();
    }

    <O> Stream<Owned<O>> owned(LinkKind kind, Token owner, Class<O> type, LinkRow row) {
        Instant noted = row.notedAt();
        return kind.owner().open(owner, ((LinkRow.Owned) row).ownerSealed(), type).stream()
                .map(kept -> new Owned<>(
                        kind,
                        kept,
                        clock.dayOf(row.createdAt),
                        clock.lastDay(row.expiresAt),
                        noted == null ? null : clock.dayOf(noted),
                        row instanceof LinkRow.Linked linked ? linked.version : 0,
                        row.sealed));
    }

    /**
     * Whether something is somebody's own.
     *
     * @param kind of what
     * @param found what is behind a link
     * @param owner anybody's secret
     */
    public boolean isOf(LinkKind kind, Found<?> found, Token owner) {
        return Arrays.equals(found.owner(), kind.owner().hash(owner));
    }

    /**
     * Takes back what somebody owns. Its link leads nowhere from now on, and no row of it is left; of what was sent to a meeting, no more
     * than that it was taken back, and on which day.
     *
     * @param kind of what
     * @param owner the owner's secret
     * @param type of what the owner keeps
     * @param which of them
     * @return whether there was any
     */
    public <O> boolean takeBack(LinkKind kind, Token owner, Class<O> type, Predicate<O> which) {
        return write(() -> {
            List<LinkRow> named = tables.owned(kind, kind.owner().hash(owner), clock.now()).stream()
                    .filter(row -> owned(kind, owner, type, row).anyMatch(own -> which.test(own.kept())))
                    .toList();
            tables.takeBack(kind, named, clock.startOfToday());
            return !named.isEmpty();
        });
    }

    /**
     * Deletes what only a link finds.
     *
     * @param kind of what
     * @param link the secret in the link; nothing happens when there is nothing behind it
     */
    public void delete(LinkKind kind, Token link) {
        writing.run(() -> tables.deleteFound(kind, kind.content().hash(link)));
    }

    /**
     * How much somebody owns, of every kind.
     *
     * @param owner the owner's secret
     * @return what has not expired
     */
    public long count(Token owner) {
        return read(() -> ownedKinds()
                .mapToLong(kind -> tables.count(kind, kind.owner().hash(owner), clock.now()))
                .sum());
    }

    /**
     * Takes back all that somebody owns, of every kind.
     *
     * @param owner the owner's secret
     * @return whether there was any
     */
    public boolean takeBackAll(Token owner) {
        return write(() -> ownedKinds()
                        .mapToInt(
                                kind -> tables.takeBackOwned(kind, kind.owner().hash(owner), clock.startOfToday()))
                        .sum())
                > 0;
    }

    private static Stream<LinkKind> ownedKinds() {
        return Stream.of(LinkKind.values()).filter(LinkKind::owned);
    }

    /**
     * Deletes what has expired, of every kind: how many rows are gone, without the sheets that went with their meeting. A few at a time, so that
     * nobody who saves waits for it, and no limit of time for one statement ends it.
     */
    int deleteExpired() {
        limit.deleteExpired();
        deleteExpired(LinkTables.FORM_TOKENS);
        write(() -> tables.emptyRemoved(clock.now().minus(SheetStore.CAN_BE_RESTORED)));
        return Stream.of(LinkTable.values())
                .mapToInt(table -> deleteExpired(table.toString()))
                .sum();
    }

    private int deleteExpired(String table) {
        int deleted = 0;
        int some;
        do {
            some = write(() -> tables.deleteExpired(table, clock.now(), BATCH));
            deleted += some;
        } while (some == BATCH);
        return deleted;
    }

    private <C> Optional<Found<C>> opened(LinkKind kind, Token link, LinkRow.Linked row, Class<C> type) {
        return kind.content().open(link, row.sealed, type).map(content -> found(row, content));
    }

    private <C> Found<C> found(LinkRow.Linked row, C content) {
        byte[] owner = row instanceof LinkRow.OwnedLinked owned ? owned.ownerHash : new byte[0];
        return new Found<>(content, row.version, clock.lastDay(row.expiresAt), owner);
    }

    <T> T read(Supplier<T> work) {
        return reading.get(work);
    }

    <T> T write(Supplier<T> work) {
        return writing.get(work);
    }
}
