package org.twodoors.sharing;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.FetchType;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.Table;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** What a family sent to a meeting; only the team's link opens it. */
@Entity
@Table(name = "meeting_sheet")
class MeetingSheet {

    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    private @Nullable Long id;

    @ManyToOne(fetch = FetchType.LAZY, optional = false)
    @JoinColumn(name = "meeting_id")
    private Meeting meeting;

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

    @SuppressWarnings("NullAway.Init")
    protected MeetingSheet() {}

    MeetingSheet(
            Meeting meeting,
            byte[] ownerHash,
            byte[] sealed,
            byte[] ownerSealed,
            Instant createdAt,
            Instant expiresAt) {
        this.meeting = meeting;
        this.ownerHash = ownerHash;
        this.sealed = sealed;
        this.ownerSealed = ownerSealed;
        this.createdAt = createdAt;
        this.expiresAt = expiresAt;
    }

    Meeting meeting() {
        return meeting;
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

    @Override
    public String toString() {
        return "MeetingSheet[sealed]";
    }
}
