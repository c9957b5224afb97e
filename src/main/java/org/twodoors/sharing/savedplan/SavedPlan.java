package org.twodoors.sharing.savedplan;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import org.twodoors.sharing.link.StoredRow;

/** A family's answers, kept until they come back. Only their come-back link finds and opens it. */
@Entity
@Table(name = "saved_plan")
public class SavedPlan extends StoredRow {

    @Column(name = "find_hash")
    private byte[] findHash;

    @Column(name = "sealed")
    private byte[] sealed;

    @Column(name = "saved_at")
    private Instant savedAt;

    @Version
    private long version;

    @SuppressWarnings("NullAway.Init")
    protected SavedPlan() {}

    public SavedPlan(byte[] findHash, byte[] sealed, Instant savedAt, Instant expiresAt) {
        super(expiresAt);
        this.findHash = findHash;
        this.sealed = sealed;
        this.savedAt = savedAt;
    }

    byte[] findHash() {
        return findHash;
    }

    public byte[] sealed() {
        return sealed;
    }

    public Instant savedAt() {
        return savedAt;
    }

    public long version() {
        return version;
    }

    public void sealed(byte[] sealed) {
        this.sealed = sealed;
    }

    public void savedAt(Instant savedAt) {
        this.savedAt = savedAt;
    }
}
