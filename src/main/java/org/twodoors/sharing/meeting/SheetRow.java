package org.twodoors.sharing.meeting;

import jakarta.persistence.Entity;
import jakarta.persistence.FetchType;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.Table;
import java.time.Instant;
import org.twodoors.sharing.link.OwnedRow;

/** What a family sent to a meeting; only the team's link opens it. */
@Entity
@Table(name = "meeting_sheet")
public class SheetRow extends OwnedRow {

    @ManyToOne(fetch = FetchType.LAZY, optional = false)
    @JoinColumn(name = "meeting_id")
    private Meeting meeting;

    @SuppressWarnings("NullAway.Init")
    protected SheetRow() {}

    public SheetRow(
            Meeting meeting,
            byte[] ownerHash,
            byte[] sealed,
            byte[] ownerSealed,
            Instant createdAt,
            Instant expiresAt) {
        super(ownerHash, sealed, ownerSealed, createdAt, expiresAt);
        this.meeting = meeting;
    }

    Meeting meeting() {
        return meeting;
    }
}
