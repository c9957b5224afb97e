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

/** A meeting a teacher made links for: one for families, one for the team. */
@Entity
@Table(name = "meeting")
class Meeting {

    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    private @Nullable Long id;

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

    @Column(name = "expires_at")
    private Instant expiresAt;

    @Version
    private long version;

    @SuppressWarnings("NullAway.Init")
    protected Meeting() {}

    Meeting(
            byte[] familyHash,
            byte[] organiserHash,
            byte[] sealedForFamily,
            byte[] sealedForOrganiser,
            byte[] publicKey,
            Instant createdAt,
            Instant expiresAt) {
        this.familyHash = familyHash;
        this.organiserHash = organiserHash;
        this.sealedForFamily = sealedForFamily;
        this.sealedForOrganiser = sealedForOrganiser;
        this.publicKey = publicKey;
        this.createdAt = createdAt;
        this.expiresAt = expiresAt;
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

    Instant expiresAt() {
        return expiresAt;
    }

    long version() {
        return version;
    }

    void sealedForFamily(byte[] sealedForFamily) {
        this.sealedForFamily = sealedForFamily;
    }

    void sealedForOrganiser(byte[] sealedForOrganiser) {
        this.sealedForOrganiser = sealedForOrganiser;
    }

    void expiresAt(Instant expiresAt) {
        this.expiresAt = expiresAt;
    }

    @Override
    public String toString() {
        return "Meeting[sealed]";
    }
}
