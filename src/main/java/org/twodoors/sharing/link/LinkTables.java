package org.twodoors.sharing.link;

import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.TypedQuery;
import java.time.Instant;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Repository;

/**
 * The questions that are asked of the tables, for every kind alike. Each says what time it is, so that an expired row is
 * never found; what a database complains of comes out as Spring's {@code DataAccessException}.
 */
@Repository
class LinkTables {

    /** The entity of which {@link LinkRow.FormToken} is one. */
    static final String FORM_TOKENS = "FormToken";

    private static final byte[] NOTHING = {};

    private final EntityManager entities;
    /** What the entities are called, which is like their classes. */
    private final Map<LinkKind, String> names = new EnumMap<>(LinkKind.class);

    LinkTables(EntityManager entities) {
        this.entities = entities;
        for (LinkKind kind : LinkKind.values()) {
            names.put(kind, kind.newRow().getClass().getSimpleName());
        }
    }

    Optional<LinkRow.Linked> find(LinkKind kind, byte[] findHash, Instant now) {
        return entities.createQuery(
                        from(kind) + " where row.findHash = :hash and row.expiresAt > :now", LinkRow.Linked.class)
                .setParameter("hash", findHash)
                .setParameter("now", now)
                .getResultStream()
                .findFirst();
    }

    /** The oldest first. */
    List<LinkRow> owned(LinkKind kind, byte[] ownerHash, Instant now) {
        return entities.createQuery(
                        from(kind) + " where row.ownerHash = :hash and row.expiresAt > :now order by row.id",
                        LinkRow.class)
                .setParameter("hash", ownerHash)
                .setParameter("now", now)
                .getResultList();
    }

    long count(LinkKind kind, byte[] ownerHash, Instant now) {
        return entities.createQuery(
                        "select count(row) " + from(kind) + " where row.ownerHash = :hash and row.expiresAt > :now",
                        Long.class)
                .setParameter("hash", ownerHash)
                .setParameter("now", now)
                .getSingleResult();
    }

    /** What was sent to a meeting, the oldest first. */
    List<LinkRow.Sheet> sheets(LinkRow.Meeting meeting, Instant now) {
        return entities.createQuery(
                        "from Sheet row where row.meeting = :meeting and row.expiresAt > :now order by row.id",
                        LinkRow.Sheet.class)
                .setParameter("meeting", meeting)
                .setParameter("now", now)
                .getResultList();
    }

    /** What somebody sent to one meeting, the oldest first. */
    List<LinkRow> sheetsOf(byte[] ownerHash, byte[] meetingHash, Instant now) {
        return entities.createQuery(
                        "from Sheet row where row.ownerHash = :owner and row.meeting.findHash = :meeting"
                                + " and row.expiresAt > :now order by row.id",
                        LinkRow.class)
                .setParameter("owner", ownerHash)
                .setParameter("meeting", meetingHash)
                .setParameter("now", now)
                .getResultList();
    }

    /** What was sent to a meeting goes when the meeting goes. */
    void moveSheets(LinkRow.Meeting meeting) {
        entities.createQuery("update Sheet row set row.expiresAt = :end where row.meeting = :meeting")
                .setParameter("end", meeting.expiresAt)
                .setParameter("meeting", meeting)
                .executeUpdate();
    }

    /** Whoever changes the row at this moment comes before or after. */
    void hold(LinkRow.Meeting meeting) {
        entities.refresh(meeting, LockModeType.PESSIMISTIC_WRITE);
    }

    boolean isUsed(byte[] formHash) {
        TypedQuery<Long> used =
                entities.createQuery("select count(row) from FormToken row where row.hash = :hash", Long.class);
        return used.setParameter("hash", formHash).getSingleResult() > 0;
    }

    /** Writes it now, so that whoever writes the same at this moment is heard of now. */
    void add(Object row) {
        entities.persist(row);
        entities.flush();
    }

    /** Writes what was changed now. */
    void flush() {
        entities.flush();
    }

    /** No version is counted up: a note is no change, and two of them at once do no harm. */
    void note(LinkKind kind, byte[] findHash, Instant day) {
        entities.createQuery("update " + names.get(kind) + " row set row.notedAt = :day where row.findHash = :hash"
                        + " and (row.notedAt is null or row.notedAt < :day)")
                .setParameter("day", day)
                .setParameter("hash", findHash)
                .executeUpdate();
    }

    /** Something that was made with others is kept at least until then; nothing else of it changes, its version neither. */
    void prolong(LinkKind kind, byte[] findHash, Instant end) {
        entities.createQuery("update " + names.get(kind) + " row set row.expiresAt = :end where row.findHash = :hash"
                        + " and row.expiresAt < :end")
                .setParameter("end", end)
                .setParameter("hash", findHash)
                .executeUpdate();
    }

    int deleteFound(LinkKind kind, byte[] findHash) {
        return delete(kind, "findHash = :value", findHash);
    }

    int takeBackOwned(LinkKind kind, byte[] ownerHash, Instant day) {
        return takeBack(kind, "ownerHash = :value", ownerHash, day);
    }

    /** Whatever their version: what is changed at this moment goes, too, and what is gone already does no harm. */
    int takeBack(LinkKind kind, List<? extends LinkRow> rows, Instant day) {
        return rows.isEmpty() ? 0 : takeBack(kind, "id in :value", ids(rows), day);
    }

    /** Of what was sent to a meeting its team still reads that it was taken back, and when. Everything else is gone. */
    private int takeBack(LinkKind kind, String which, Object value, Instant day) {
        return kind != LinkKind.MEETING_SHEET
                ? delete(kind, which, value)
                : entities.createQuery("update Sheet row set row.sealed = :none, row.ownerHash = :none,"
                                + " row.ownerSealed = :none, row.takenBackAt = :day where row." + which)
                        .setParameter("none", NOTHING)
                        .setParameter("day", day)
                        .setParameter("value", value)
                        .executeUpdate();
    }

    /** Hides what was sent to a meeting from its team. */
    int remove(List<LinkRow.Sheet> rows, Instant day) {
        return rows.isEmpty()
                ? 0
                : entities.createQuery("update Sheet row set row.removedAt = :day where row.id in :ids"
                                + " and row.removedAt is null and row.takenBackAt is null")
                        .setParameter("day", day)
                        .setParameter("ids", ids(rows))
                        .executeUpdate();
    }

    /** Shows it again, if it was removed after a moment. */
    int restore(List<LinkRow.Sheet> rows, Instant after) {
        return rows.isEmpty()
                ? 0
                : entities.createQuery("update Sheet row set row.removedAt = null where row.id in :ids"
                                + " and row.removedAt > :after and row.takenBackAt is null")
                        .setParameter("ids", ids(rows))
                        .setParameter("after", after)
                        .executeUpdate();
    }

    /** Empties what was removed before a moment. The family is still told that it was. */
    int emptyRemoved(Instant until) {
        return entities.createQuery("update Sheet row set row.sealed = :none"
                        + " where row.removedAt <= :until and row.sealed <> :none")
                .setParameter("none", NOTHING)
                .setParameter("until", until)
                .executeUpdate();
    }

    private static List<Long> ids(List<? extends LinkRow> rows) {
        return rows.stream().map(row -> row.id).toList();
    }

    /** The entities that are found by a link or an owner. */
    List<String> linked() {
        return List.copyOf(names.values());
    }

    /** Deletes at most so many rows that have expired: how many are gone, without the sheets that went with their meeting. */
    int deleteExpired(String entity, Instant now, int most) {
        List<Long> ids = entities.createQuery(
                        "select row.id from " + entity + " row where row.expiresAt <= :now", Long.class)
                .setParameter("now", now)
                .setMaxResults(most)
                .getResultList();
        // What was saved anew since it was looked for stays.
        return ids.isEmpty()
                ? 0
                : entities.createQuery("delete from " + entity + " row where row.id in :ids and row.expiresAt <= :now")
                        .setParameter("ids", ids)
                        .setParameter("now", now)
                        .executeUpdate();
    }

    private int delete(LinkKind kind, String which, Object value) {
        return entities.createQuery("delete " + from(kind) + " where row." + which)
                .setParameter("value", value)
                .executeUpdate();
    }

    private String from(LinkKind kind) {
        return "from " + names.get(kind) + " row";
    }
}
