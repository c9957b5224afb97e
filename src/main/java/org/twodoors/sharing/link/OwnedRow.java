package org.twodoors.sharing.link;

import jakarta.persistence.Column;
import jakarta.persistence.MappedSuperclass;
import java.time.Instant;

/** A row that a family made for somebody else: what that person opens, and what the family knows of it. */
@MappedSuperclass
public abstract class OwnedRow extends StoredRow {

    @Column(name = "owner_hash")
    private byte[] ownerHash;

    @Column(name = "sealed")
    private byte[] sealed;

    @Column(name = "owner_sealed")
    private byte[] ownerSealed;

    @Column(name = "created_at")
    private Instant createdAt;

    @SuppressWarnings("NullAway.Init")
    protected OwnedRow() {}

    protected OwnedRow(byte[] ownerHash, byte[] sealed, byte[] ownerSealed, Instant createdAt, Instant expiresAt) {
        super(expiresAt);
        this.ownerHash = ownerHash;
        this.sealed = sealed;
        this.ownerSealed = ownerSealed;
        this.createdAt = createdAt;
    }

    public byte[] ownerHash() {
        return ownerHash;
    }

    public byte[] sealed() {
        return sealed;
    }

    public byte[] ownerSealed() {
        return ownerSealed;
    }

    public Instant createdAt() {
        return createdAt;
    }

    public void sealed(byte[] sealed) {
        this.sealed = sealed;
    }
}
