package org.twodoors.sharing;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** What a family chose to show somebody: a record of its own, opened by its own link. */
@Entity
@Table(name = "shared_view")
class SharedView {

    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    private @Nullable Long id;

    @Column(name = "find_hash")
    private byte[] findHash;

    @Column(name = "owner_hash")
    private byte[] ownerHash;

    @Column(name = "sealed")
    private byte[] sealed;

    @Column(name = "owner_sealed")
    private byte[] ownerSealed;

    @Column(name = "created_at")
    private Instant createdAt;

    @Column(name = "expires_at")
    private Instant expiresAt;

    @Column(name = "last_opened_at")
    private @Nullable Instant lastOpenedAt;

    @Version
    private long version;

    @SuppressWarnings("NullAway.Init")
    protected SharedView() {}

    SharedView(
            byte[] findHash,
            byte[] ownerHash,
            byte[] sealed,
            byte[] ownerSealed,
            Instant createdAt,
            Instant expiresAt) {
        this.findHash = findHash;
        this.ownerHash = ownerHash;
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

    byte[] sealed() {
        return sealed;
    }

    byte[] ownerSealed() {
        return ownerSealed;
    }

    Instant createdAt() {
        return createdAt;
    }

    Instant expiresAt() {
        return expiresAt;
    }

    @Nullable
    Instant lastOpenedAt() {
        return lastOpenedAt;
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

    void expiresAt(Instant expiresAt) {
        this.expiresAt = expiresAt;
    }

    void lastOpenedAt(@Nullable Instant lastOpenedAt) {
        this.lastOpenedAt = lastOpenedAt;
    }

    @Override
    public String toString() {
        return "SharedView[sealed]";
    }
}
