package org.twodoors.sharing.link;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.OptimisticLockingFailureException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/**
 * The questions that are asked of the tables, for every kind alike, in SQL that H2 and PostgreSQL both take. Each says what time it is, so
 * that an expired row is never found; what a database complains of comes out as Spring's {@code DataAccessException}.
 */
@Repository
class LinkTables {

    /** The table of the buttons that were pressed. */
    static final String FORM_TOKENS = "form_token";

    private static final byte[] NOTHING = {};

    private final JdbcClient database;
    private final Map<LinkKind, LinkTable> tables = new EnumMap<>(LinkKind.class);

    LinkTables(JdbcClient database) {
        this.database = database;
        for (LinkKind kind : LinkKind.values()) {
            tables.put(kind, kind.newRow().table);
        }
    }

    Optional<LinkRow.Linked> find(LinkKind kind, byte[] findHash, Instant now) {
        LinkTable table = table(kind);
        return database.sql("select * from " + table + " where " + table.find() + " = :hash and expires_at > :now")
                .param("hash", findHash)
                .param("now", LinkRow.moment(now))
                .query((row, number) -> read((LinkRow.Linked) kind.newRow(), row))
                .optional();
    }

    /** The oldest first. */
    List<LinkRow> owned(LinkKind kind, byte[] ownerHash, Instant now) {
        LinkTable table = table(kind);
        return database.sql("select * from " + table + " where " + table.owner()
                        + " = :hash and expires_at > :now order by id")
                .param("hash", ownerHash)
                .param("now", LinkRow.moment(now))
                .query((row, number) -> read(kind.newRow(), row))
                .list();
    }

    long count(LinkKind kind, byte[] ownerHash, Instant now) {
        LinkTable table = table(kind);
        return database.sql(
                        "select count(*) from " + table + " where " + table.owner() + " = :hash and expires_at > :now")
                .param("hash", ownerHash)
                .param("now", LinkRow.moment(now))
                .query(Long.class)
                .single();
    }

    /** What was sent to a meeting, the oldest first. */
    List<LinkRow.Sheet> sheets(LinkRow.Meeting meeting, Instant now) {
        return database.sql("select * from meeting_sheet where meeting_id = :meeting and expires_at > :now order by id")
                .param("meeting", meeting.id)
                .param("now", LinkRow.moment(now))
                .query((row, number) -> read(new LinkRow.Sheet(), row))
                .list();
    }

    /** What somebody sent to one meeting, the oldest first. */
    List<LinkRow> sheetsOf(byte[] ownerHash, byte[] meetingHash, Instant now) {
        return database.sql("select sheet.* from meeting_sheet sheet join meeting on meeting.id = sheet.meeting_id"
                        + " where sheet.owner_hash = :owner and meeting.family_hash = :meeting and sheet.expires_at > :now"
                        + " order by sheet.id")
                .param("owner", ownerHash)
                .param("meeting", meetingHash)
                .param("now", LinkRow.moment(now))
                .query((row, number) -> read((LinkRow) new LinkRow.Sheet(), row))
                .list();
    }

    /** What was sent to a meeting goes when the meeting goes. */
    void moveSheets(LinkRow.Meeting meeting) {
        database.sql("update meeting_sheet set expires_at = :end where meeting_id = :meeting")
                .param("end", LinkRow.moment(meeting.expiresAt))
                .param("meeting", meeting.id)
                .update();
    }

    /** Reads the row anew and holds it: whoever changes it at this moment comes before or after. False: it is gone. */
    boolean hold(LinkRow.Meeting meeting) {
        return database.sql("select * from meeting where id = :id for update")
                .param("id", meeting.id)
                .query((row, number) -> read(meeting, row))
                .optional()
                .isPresent();
    }

    boolean isUsed(byte[] formHash) {
        return database.sql("select count(*) from form_token where hash = :hash")
                        .param("hash", formHash)
                        .query(Long.class)
                        .single()
                > 0;
    }

    /** Notes that a button made something; fails where that is noted already. */
    void use(byte[] formHash, Instant until) {
        database.sql("insert into form_token (hash, expires_at) values (:hash, :until)")
                .param("hash", formHash)
                .param("until", LinkRow.moment(until))
                .update();
    }

    /** Writes a new row; fails where there is one of its hash. */
    void add(LinkRow row) {
        Map<String, @Nullable Object> values = row.values();
        database.sql("insert into " + row.table + " (" + String.join(", ", values.keySet()) + ") values (:"
                        + String.join(", :", values.keySet()) + ")")
                .params(values)
                .update();
    }

    /**
     * Writes what was changed, on top of what was read.
     *
     * @throws OptimisticLockingFailureException when somebody changed or deleted it since
     */
    void change(LinkRow.Linked row) {
        Map<String, @Nullable Object> values = row.values();
        String set = values.keySet().stream()
                .map(column -> column + " = :" + column + (column.equals("version") ? " + 1" : ""))
                .collect(Collectors.joining(", "));
        int changed = database.sql("update " + row.table + " set " + set + " where id = :id and version = :version")
                .params(values)
                .param("id", row.id)
                .update();
        if (changed == 0) {
            throw new OptimisticLockingFailureException("changed or deleted since it was read");
        }
        row.version++;
    }

    /** No version is counted up: a note is no change, and two of them at once do no harm. */
    void note(LinkKind kind, byte[] findHash, Instant day) {
        LinkTable table = table(kind);
        database.sql("update " + table + " set " + table.noted() + " = :day where " + table.find() + " = :hash and ("
                        + table.noted() + " is null or " + table.noted() + " < :day)")
                .param("day", LinkRow.moment(day))
                .param("hash", findHash)
                .update();
    }

    /** Something that was made with others is kept at least until then; nothing else of it changes, its version neither. */
    void prolong(LinkKind kind, byte[] findHash, Instant end) {
        LinkTable table = table(kind);
        database.sql("update " + table + " set expires_at = :end where " + table.find()
                        + " = :hash and expires_at < :end")
                .param("end", LinkRow.moment(end))
                .param("hash", findHash)
                .update();
    }

    int deleteFound(LinkKind kind, byte[] findHash) {
        LinkTable table = table(kind);
        return database.sql("delete from " + table + " where " + table.find() + " = :hash")
                .param("hash", findHash)
                .update();
    }

    int takeBackOwned(LinkKind kind, byte[] ownerHash, Instant day) {
        return takeBack(kind, table(kind).owner() + " = :value", ownerHash, day);
    }

    /** Whatever their version: what is changed at this moment goes, too, and what is gone already does no harm. */
    int takeBack(LinkKind kind, List<? extends LinkRow> rows, Instant day) {
        return rows.isEmpty() ? 0 : takeBack(kind, "id in (:value)", ids(rows), day);
    }

    /** Of what was sent to a meeting its team still reads that it was taken back, and when. Everything else is gone. */
    private int takeBack(LinkKind kind, String which, Object value, Instant day) {
        if (kind != LinkKind.MEETING_SHEET) {
            return database.sql("delete from " + table(kind) + " where " + which)
                    .param("value", value)
                    .update();
        }
        return database.sql("update meeting_sheet set sealed = :none, owner_hash = :none, owner_sealed = :none,"
                        + " taken_back_at = :day where " + which)
                .param("none", NOTHING)
                .param("day", LinkRow.moment(day))
                .param("value", value)
                .update();
    }

    /** Hides what was sent to a meeting from its team. */
    int remove(List<LinkRow.Sheet> rows, Instant day) {
        return rows.isEmpty()
                ? 0
                : database.sql("update meeting_sheet set removed_at = :day where id in (:ids)"
                                + " and removed_at is null and taken_back_at is null")
                        .param("day", LinkRow.moment(day))
                        .param("ids", ids(rows))
                        .update();
    }

    /** Shows it again, if it was removed after a moment. */
    int restore(List<LinkRow.Sheet> rows, Instant after) {
        return rows.isEmpty()
                ? 0
                : database.sql("update meeting_sheet set removed_at = null where id in (:ids)"
                                + " and removed_at > :after and taken_back_at is null")
                        .param("ids", ids(rows))
                        .param("after", LinkRow.moment(after))
                        .update();
    }

    /** Empties what was removed before a moment. The family is still told that it was. */
    int emptyRemoved(Instant until) {
        return database.sql("update meeting_sheet set sealed = :none where removed_at <= :until and sealed <> :none")
                .param("none", NOTHING)
                .param("until", LinkRow.moment(until))
                .update();
    }

    /** Deletes at most so many rows that have expired: how many are gone, without the sheets that went with their meeting. */
    int deleteExpired(String table, Instant now, int most) {
        List<Long> ids = database.sql("select id from " + table + " where expires_at <= :now limit :most")
                .param("now", LinkRow.moment(now))
                .param("most", most)
                .query((row, number) -> row.getLong("id"))
                .list();
        // What was saved anew since it was looked for stays.
        return ids.isEmpty()
                ? 0
                : database.sql("delete from " + table + " where id in (:ids) and expires_at <= :now")
                        .param("ids", ids)
                        .param("now", LinkRow.moment(now))
                        .update();
    }

    private LinkTable table(LinkKind kind) {
        return Objects.requireNonNull(tables.get(kind));
    }

    private static <R extends LinkRow> R read(R row, ResultSet found) throws SQLException {
        row.read(found);
        return row;
    }

    private static List<Long> ids(List<? extends LinkRow> rows) {
        return rows.stream().map(row -> Objects.requireNonNull(row.id)).toList();
    }
}
