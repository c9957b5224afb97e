package org.twodoors.sharing.view;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.twodoors.sharing.link.OwnedRow;

/** What a family chose to show somebody: a record of its own, opened by its own link. */
@Entity
@Table(name = "shared_view")
public class SharedView extends OwnedRow {

    @Column(name = "find_hash")
    private byte[] findHash;

    @Column(name = "last_opened_at")
    private @Nullable Instant lastOpenedAt;

    @Version
    private long version;

    @SuppressWarnings("NullAway.Init")
    protected SharedView() {}

    public SharedView(
            byte[] findHash,
            byte[] ownerHash,
            byte[] sealed,
            byte[] ownerSealed,
            Instant createdAt,
            Instant expiresAt) {
        super(ownerHash, sealed, ownerSealed, createdAt, expiresAt);
        this.findHash = findHash;
    }

    byte[] findHash() {
        return findHash;
    }

    @Nullable
    Instant lastOpenedAt() {
        return lastOpenedAt;
    }

    long version() {
        return version;
    }

    void lastOpenedAt(@Nullable Instant lastOpenedAt) {
        this.lastOpenedAt = lastOpenedAt;
    }
}
