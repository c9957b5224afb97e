package org.twodoors.sharing.link;

import jakarta.persistence.Column;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.MappedSuperclass;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** What every row has: a number that no address ever shows, and a time from which on nobody finds it. */
@MappedSuperclass
public abstract class StoredRow {

    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    private @Nullable Long id;

    @Column(name = "expires_at")
    private Instant expiresAt;

    @SuppressWarnings("NullAway.Init")
    protected StoredRow() {}

    protected StoredRow(Instant expiresAt) {
        this.expiresAt = expiresAt;
    }

    public Instant expiresAt() {
        return expiresAt;
    }

    public void expiresAt(Instant expiresAt) {
        this.expiresAt = expiresAt;
    }

    @Override
    public String toString() {
        return getClass().getSimpleName() + "[sealed]";
    }
}
