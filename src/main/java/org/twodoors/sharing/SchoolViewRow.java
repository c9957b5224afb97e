package org.twodoors.sharing;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** Questions a family asked a teacher, or a teen asked themselves, and the answers. */
@Entity
@Table(name = "school_view")
class SchoolViewRow {

    /** Who was asked. */
    enum Kind {
        /** A teacher. */
        TEACHER,
        /** The teen. */
        TEEN
    }

    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    private @Nullable Long id;

    @Column(name = "find_hash")
    private byte[] findHash;

    @Column(name = "owner_hash")
    private byte[] ownerHash;

    @Enumerated(EnumType.STRING)
    @Column(name = "kind")
    private Kind kind;

    @Column(name = "sealed")
    private byte[] sealed;

    @Column(name = "owner_sealed")
    private byte[] ownerSealed;

    @Column(name = "created_at")
    private Instant createdAt;

    @Column(name = "answered_at")
    private @Nullable Instant answeredAt;

    @Column(name = "expires_at")
    private Instant expiresAt;

    @Version
    private long version;

    @SuppressWarnings("NullAway.Init")
    protected SchoolViewRow() {}

    SchoolViewRow(
            byte[] findHash,
            byte[] ownerHash,
            Kind kind,
            byte[] sealed,
            byte[] ownerSealed,
            Instant createdAt,
            Instant expiresAt) {
        this.findHash = findHash;
        this.ownerHash = ownerHash;
        this.kind = kind;
        this.sealed = sealed;
        this.ownerSealed = ownerSealed;
        this.createdAt = createdAt;
        this.expiresAt = expiresAt;
    }

    byte[] findHash() {
        return findHash;
    }

    byte[] ownerHash() {
        return ownerHash;
    }

    Kind kind() {
        return kind;
    }

    byte[] sealed() {
        return sealed;
    }

    byte[] ownerSealed() {
        return ownerSealed;
    }

    Instant createdAt() {
        return createdAt;
    }

    @Nullable
    Instant answeredAt() {
        return answeredAt;
    }

    Instant expiresAt() {
        return expiresAt;
    }

    long version() {
        return version;
    }

    void sealed(byte[] sealed) {
        this.sealed = sealed;
    }

    void ownerSealed(byte[] ownerSealed) {
        this.ownerSealed = ownerSealed;
    }

    void answeredAt(@Nullable Instant answeredAt) {
        this.answeredAt = answeredAt;
    }

    void expiresAt(Instant expiresAt) {
        this.expiresAt = expiresAt;
    }

    @Override
    public String toString() {
        return "SchoolViewRow[sealed]";
    }
}
