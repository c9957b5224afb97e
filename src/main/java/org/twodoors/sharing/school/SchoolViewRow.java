package org.twodoors.sharing.school;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.twodoors.sharing.link.OwnedRow;

/** Questions a family asked a teacher, or a teen asked themselves, and the answers. */
@Entity
@Table(name = "school_view")
public class SchoolViewRow extends OwnedRow {

    /** Who was asked. */
    public enum Kind {
        /** A teacher. */
        TEACHER,
        /** The teen. */
        TEEN
    }

    @Column(name = "find_hash")
    private byte[] findHash;

    @Enumerated(EnumType.STRING)
    @Column(name = "kind")
    private Kind kind;

    @Column(name = "answered_at")
    private @Nullable Instant answeredAt;

    @Version
    private long version;

    @SuppressWarnings("NullAway.Init")
    protected SchoolViewRow() {}

    public SchoolViewRow(
            byte[] findHash,
            byte[] ownerHash,
            Kind kind,
            byte[] sealed,
            byte[] ownerSealed,
            Instant createdAt,
            Instant expiresAt) {
        super(ownerHash, sealed, ownerSealed, createdAt, expiresAt);
        this.findHash = findHash;
        this.kind = kind;
    }

    byte[] findHash() {
        return findHash;
    }

    Kind kind() {
        return kind;
    }

    @Nullable
    Instant answeredAt() {
        return answeredAt;
    }

    long version() {
        return version;
    }

    void answeredAt(@Nullable Instant answeredAt) {
        this.answeredAt = answeredAt;
    }
}
