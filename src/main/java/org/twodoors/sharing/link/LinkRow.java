package org.twodoors.sharing.link;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * A row of one of the five tables (see {@code db/migration}): a number that no address ever shows, what was sealed, and a
 * time from which on nobody finds it. Only {@link LinkStore} makes and changes rows.
 */
@SuppressWarnings("NullAway.Init")
abstract class LinkRow {

    /** The table it stands in. */
    final LinkTable table;

    @Nullable
    Long id;

    byte[] sealed;

    Instant createdAt;

    Instant expiresAt;

    LinkRow(LinkTable table) {
        this.table = table;
    }

    /** The last day that something happened to it, if the table keeps one. */
    @Nullable
    Instant notedAt() {
        return null;
    }

    /** Takes what the database has. */
    void read(ResultSet row) throws SQLException {
        id = row.getLong("id");
        sealed = row.getBytes(table.sealed());
        createdAt = Objects.requireNonNull(moment(row, table.created()));
        expiresAt = Objects.requireNonNull(moment(row, "expires_at"));
    }

    /** What the database is to have, by column; without its number. */
    Map<String, @Nullable Object> values() {
        Map<String, @Nullable Object> values = new LinkedHashMap<>();
        values.put(table.sealed(), sealed);
        values.put(table.created(), moment(createdAt));
        values.put("expires_at", moment(expiresAt));
        return values;
    }

    /** A moment as both databases take it. */
    static @Nullable OffsetDateTime moment(@Nullable Instant moment) {
        return moment == null ? null : moment.atOffset(ZoneOffset.UTC);
    }

    /** A moment that the database has. */
    static @Nullable Instant moment(ResultSet row, String column) throws SQLException {
        OffsetDateTime moment = row.getObject(column, OffsetDateTime.class);
        return moment == null ? null : moment.toInstant();
    }

    @Override
    public String toString() {
        return getClass().getSimpleName() + "[sealed]";
    }

    /** A row that a link finds. */
    @SuppressWarnings("NullAway.Init")
    abstract static class Linked extends LinkRow {

        byte[] findHash;

        /** Goes up with every change; whoever changes it says which one they saw. */
        long version;

        Linked(LinkTable table) {
            super(table);
        }

        @Override
        void read(ResultSet row) throws SQLException {
            super.read(row);
            findHash = row.getBytes(table.find());
            version = row.getLong("version");
        }

        @Override
        Map<String, @Nullable Object> values() {
            Map<String, @Nullable Object> values = super.values();
            values.put(table.find(), findHash);
            values.put("version", version);
            return values;
        }
    }

    /** A row that its owner finds without its link. */
    interface Owned {

        byte[] ownerHash();

        byte[] ownerSealed();
    }

    /** A row that a link finds, and its owner, too. */
    @SuppressWarnings("NullAway.Init")
    abstract static class OwnedLinked extends Linked implements Owned {

        byte[] ownerHash;

        byte[] ownerSealed;

        OwnedLinked(LinkTable table) {
            super(table);
        }

        @Override
        void read(ResultSet row) throws SQLException {
            super.read(row);
            ownerHash = row.getBytes(table.owner());
            ownerSealed = row.getBytes(table.ownerSealed());
        }

        @Override
        Map<String, @Nullable Object> values() {
            Map<String, @Nullable Object> values = super.values();
            values.put(table.owner(), ownerHash);
            values.put(table.ownerSealed(), ownerSealed);
            return values;
        }

        @Override
        public byte[] ownerHash() {
            return ownerHash;
        }

        @Override
        public byte[] ownerSealed() {
            return ownerSealed;
        }
    }

    /** {@link LinkKind#SAVED_PLAN}; made new with every save. */
    static class SavedPlan extends Linked {

        SavedPlan() {
            super(LinkTable.SAVED_PLAN);
        }
    }

    /** A row with a link and an owner that keeps the last day something happened to it. */
    abstract static class Noted extends OwnedLinked {

        @Nullable
        Instant notedAt;

        Noted(LinkTable table) {
            super(table);
        }

        @Override
        void read(ResultSet row) throws SQLException {
            super.read(row);
            notedAt = moment(row, table.noted());
        }

        @Override
        Map<String, @Nullable Object> values() {
            Map<String, @Nullable Object> values = super.values();
            values.put(table.noted(), moment(notedAt));
            return values;
        }

        @Override
        @Nullable
        Instant notedAt() {
            return notedAt;
        }
    }

    /** {@link LinkKind#SHARED_VIEW}, and any other kind that has a link and an owner and nothing more. */
    static class SharedView extends Noted {

        SharedView() {
            super(LinkTable.SHARED_VIEW);
        }
    }

    /** {@link LinkKind#MEETING}; its owner is the team. */
    @SuppressWarnings("NullAway.Init")
    static class Meeting extends OwnedLinked {

        byte[] publicKey;

        Meeting() {
            super(LinkTable.MEETING);
        }

        @Override
        void read(ResultSet row) throws SQLException {
            super.read(row);
            publicKey = row.getBytes("public_key");
        }

        @Override
        Map<String, @Nullable Object> values() {
            Map<String, @Nullable Object> values = super.values();
            values.put("public_key", publicKey);
            return values;
        }
    }

    /** {@link LinkKind#MEETING_SHEET}; sealed for the meeting's key. */
    @SuppressWarnings("NullAway.Init")
    static class Sheet extends LinkRow implements Owned {

        /** The day its team removed it. */
        @Nullable
        Instant removedAt;

        /** The day its family took it back; nothing else of it is left then. */
        @Nullable
        Instant takenBackAt;

        /** Number of the meeting it was sent to. */
        long meetingId;

        byte[] ownerHash;

        byte[] ownerSealed;

        Sheet() {
            super(LinkTable.MEETING_SHEET);
        }

        @Override
        void read(ResultSet row) throws SQLException {
            super.read(row);
            removedAt = moment(row, table.noted());
            takenBackAt = moment(row, "taken_back_at");
            meetingId = row.getLong("meeting_id");
            ownerHash = row.getBytes(table.owner());
            ownerSealed = row.getBytes(table.ownerSealed());
        }

        @Override
        Map<String, @Nullable Object> values() {
            Map<String, @Nullable Object> values = super.values();
            values.put(table.noted(), moment(removedAt));
            values.put("taken_back_at", moment(takenBackAt));
            values.put("meeting_id", meetingId);
            values.put(table.owner(), ownerHash);
            values.put(table.ownerSealed(), ownerSealed);
            return values;
        }

        boolean isThere() {
            return removedAt == null && takenBackAt == null;
        }

        @Override
        @Nullable
        Instant notedAt() {
            return removedAt;
        }

        @Override
        public byte[] ownerHash() {
            return ownerHash;
        }

        @Override
        public byte[] ownerSealed() {
            return ownerSealed;
        }
    }

    /** {@link LinkKind#SCHOOL_VIEW}. */
    @SuppressWarnings("NullAway.Init")
    static class SchoolView extends Noted {

        /** {@code TEACHER}, or {@code TEEN} for everybody else who was asked; who it is, and what counts, is under the seal. */
        String who;

        SchoolView() {
            super(LinkTable.SCHOOL_VIEW);
        }

        @Override
        void read(ResultSet row) throws SQLException {
            super.read(row);
            who = row.getString("kind");
        }

        @Override
        Map<String, @Nullable Object> values() {
            Map<String, @Nullable Object> values = super.values();
            values.put("kind", who);
            return values;
        }
    }
}
