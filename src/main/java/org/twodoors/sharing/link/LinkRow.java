package org.twodoors.sharing.link;

import jakarta.persistence.AttributeOverride;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.FetchType;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.MappedSuperclass;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A row of one of the five tables (see {@code db/migration}): a number that no address ever shows, what was sealed, and a
 * time from which on nobody finds it. Only {@link LinkStore} makes and changes rows.
 */
@MappedSuperclass
@SuppressWarnings("NullAway.Init")
abstract class LinkRow {

    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    @Nullable
    Long id;

    @Column(name = "sealed")
    byte[] sealed;

    @Column(name = "created_at")
    Instant createdAt;

    @Column(name = "expires_at")
    Instant expiresAt;

    /** The last day that something happened to it, if the table keeps one. */
    @Nullable
    Instant notedAt() {
        return null;
    }

    @Override
    public String toString() {
        return getClass().getSimpleName() + "[sealed]";
    }

    /** A row that a link finds. */
    @MappedSuperclass
    @SuppressWarnings("NullAway.Init")
    abstract static class Linked extends LinkRow {

        @Column(name = "find_hash")
        byte[] findHash;

        @Version
        long version;
    }

    /** A row that its owner finds without its link. */
    interface Owned {

        byte[] ownerHash();

        byte[] ownerSealed();
    }

    /** A row that a link finds, and its owner, too. */
    @MappedSuperclass
    @SuppressWarnings("NullAway.Init")
    abstract static class OwnedLinked extends Linked implements Owned {

        @Column(name = "owner_hash")
        byte[] ownerHash;

        @Column(name = "owner_sealed")
        byte[] ownerSealed;

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
    @Entity(name = "SavedPlan")
    @Table(name = "saved_plan")
    @AttributeOverride(name = "createdAt", column = @Column(name = "saved_at"))
    static class SavedPlan extends Linked {}

    /** {@link LinkKind#SHARED_VIEW}, and any other kind that has a link and an owner and nothing more. */
    @Entity(name = "SharedView")
    @Table(name = "shared_view")
    static class SharedView extends OwnedLinked {

        @Nullable
        @Column(name = "last_opened_at")
        Instant notedAt;

        @Override
        @Nullable
        Instant notedAt() {
            return notedAt;
        }
    }

    /** {@link LinkKind#MEETING}; its owner is the team. */
    @Entity(name = "Meeting")
    @Table(name = "meeting")
    @AttributeOverride(name = "findHash", column = @Column(name = "family_hash"))
    @AttributeOverride(name = "sealed", column = @Column(name = "sealed_for_family"))
    @AttributeOverride(name = "ownerHash", column = @Column(name = "organiser_hash"))
    @AttributeOverride(name = "ownerSealed", column = @Column(name = "sealed_for_organiser"))
    @SuppressWarnings("NullAway.Init")
    static class Meeting extends OwnedLinked {

        @Column(name = "public_key")
        byte[] publicKey;
    }

    /** {@link LinkKind#MEETING_SHEET}; sealed for the meeting's key. */
    @Entity(name = "Sheet")
    @Table(name = "meeting_sheet")
    @SuppressWarnings("NullAway.Init")
    static class Sheet extends LinkRow implements Owned {

        /** The day its team removed it. */
        @Nullable
        @Column(name = "removed_at")
        Instant removedAt;

        /** The day its family took it back; nothing else of it is left then. */
        @Nullable
        @Column(name = "taken_back_at")
        Instant takenBackAt;

        @ManyToOne(fetch = FetchType.LAZY, optional = false)
        @JoinColumn(name = "meeting_id")
        Meeting meeting;

        @Column(name = "owner_hash")
        byte[] ownerHash;

        @Column(name = "owner_sealed")
        byte[] ownerSealed;

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
    @Entity(name = "SchoolView")
    @Table(name = "school_view")
    @SuppressWarnings("NullAway.Init")
    static class SchoolView extends OwnedLinked {

        /** {@code TEACHER}, or {@code TEEN} for everybody else who was asked; who it is, and what counts, is under the seal. */
        @Column(name = "kind")
        String who;

        @Nullable
        @Column(name = "answered_at")
        Instant notedAt;

        @Override
        @Nullable
        Instant notedAt() {
            return notedAt;
        }
    }

    /** That the button of a page made something once: it does not make it again after it was taken back. */
    @Entity(name = "FormToken")
    @Table(name = "form_token")
    @SuppressWarnings("NullAway.Init")
    static class FormToken {

        @Id
        @GeneratedValue(strategy = GenerationType.IDENTITY)
        @Nullable
        Long id;

        @Column(name = "hash")
        byte[] hash;

        @Column(name = "expires_at")
        Instant expiresAt;
    }
}
