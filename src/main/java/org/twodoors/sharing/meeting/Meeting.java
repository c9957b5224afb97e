package org.twodoors.sharing.meeting;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import org.twodoors.sharing.link.StoredRow;

/** A meeting a teacher made links for: one for families, one for the team. */
@Entity
@Table(name = "meeting")
public class Meeting extends StoredRow {

    @Column(name = "family_hash")
    private byte[] familyHash;

    @Column(name = "organiser_hash")
    private byte[] organiserHash;

    @Column(name = "sealed_for_family")
    private byte[] sealedForFamily;

    @Column(name = "sealed_for_organiser")
    private byte[] sealedForOrganiser;

    @Column(name = "public_key")
    private byte[] publicKey;

    @Column(name = "created_at")
    private Instant createdAt;

    @Version
    private long version;

    @SuppressWarnings("NullAway.Init")
    protected Meeting() {}

    public Meeting(
            byte[] familyHash,
            byte[] organiserHash,
            byte[] sealedForFamily,
            byte[] sealedForOrganiser,
            byte[] publicKey,
            Instant createdAt,
            Instant expiresAt) {
        super(expiresAt);
        this.familyHash = familyHash;
        this.organiserHash = organiserHash;
        this.sealedForFamily = sealedForFamily;
        this.sealedForOrganiser = sealedForOrganiser;
        this.publicKey = publicKey;
        this.createdAt = createdAt;
    }

    byte[] familyHash() {
        return familyHash;
    }

    byte[] organiserHash() {
        return organiserHash;
    }

    byte[] sealedForFamily() {
        return sealedForFamily;
    }

    byte[] sealedForOrganiser() {
        return sealedForOrganiser;
    }

    byte[] publicKey() {
        return publicKey;
    }

    Instant createdAt() {
        return createdAt;
    }

    long version() {
        return version;
    }
}
