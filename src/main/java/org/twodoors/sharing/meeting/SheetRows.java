package org.twodoors.sharing.meeting;

import java.time.Instant;
import java.util.List;
import org.springframework.data.jpa.repository.JpaRepository;
import org.springframework.data.jpa.repository.Modifying;
import org.springframework.data.jpa.repository.Query;

/** Sheets sent to meetings. Whoever looks one up says what time it is, so that an expired one is never found. */
public interface SheetRows extends JpaRepository<SheetRow, Long> {

    List<SheetRow> findByMeetingAndExpiresAtAfterOrderById(Meeting meeting, Instant now);

    List<SheetRow> findByOwnerHashAndExpiresAtAfterOrderById(byte[] ownerHash, Instant now);

    long countByMeetingAndExpiresAtAfter(Meeting meeting, Instant now);

    long countByMeetingAndOwnerHashAndExpiresAtAfter(Meeting meeting, byte[] ownerHash, Instant now);

    long countByOwnerHashAndExpiresAtAfter(byte[] ownerHash, Instant now);

    @Modifying
    @Query("delete from SheetRow row where row.ownerHash = :ownerHash")
    int deleteByOwnerHash(byte[] ownerHash);

    @Modifying
    @Query("delete from SheetRow row where row.expiresAt <= :now")
    int deleteExpired(Instant now);
}
