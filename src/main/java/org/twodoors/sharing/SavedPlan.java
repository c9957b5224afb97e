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

/** A family's answers, kept until they come back. Only their come-back link finds and opens it. */
@Entity
@Table(name = "saved_plan")
class SavedPlan {

    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    private @Nullable Long id;

    @Column(name = "find_hash")
    private byte[] findHash;

    @Column(name = "sealed")
    private byte[] sealed;

    @Column(name = "saved_at")
    private Instant savedAt;

    @Column(name = "expires_at")
    private Instant expiresAt;

    @Version
    private long version;

    @SuppressWarnings("NullAway.Init")
    protected SavedPlan() {}

    SavedPlan(byte[] findHash, byte[] sealed, Instant savedAt, Instant expiresAt) {
        this.findHash = findHash;
        this.sealed = sealed;
        this.savedAt = savedAt;
        this.expiresAt = expiresAt;
    }

    byte[] findHash() {
        return findHash;
    }

    byte[] sealed() {
        return sealed;
    }

    Instant savedAt() {
        return savedAt;
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

    void savedAt(Instant savedAt) {
        this.savedAt = savedAt;
    }

    void expiresAt(Instant expiresAt) {
        this.expiresAt = expiresAt;
    }

    @Override
    public String toString() {
        return "SavedPlan[sealed]";
    }
}
