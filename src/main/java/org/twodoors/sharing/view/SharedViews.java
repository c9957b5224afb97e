package org.twodoors.sharing.view;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.springframework.data.jpa.repository.JpaRepository;
import org.springframework.data.jpa.repository.Modifying;
import org.springframework.data.jpa.repository.Query;

/** Views that families share. Whoever looks one up says what time it is, so that an expired one is never found. */
public interface SharedViews extends JpaRepository<SharedView, Long> {

    Optional<SharedView> findByFindHashAndExpiresAtAfter(byte[] findHash, Instant now);

    List<SharedView> findByOwnerHashAndExpiresAtAfterOrderById(byte[] ownerHash, Instant now);

    long countByOwnerHashAndExpiresAtAfter(byte[] ownerHash, Instant now);

    /** No version is counted up: a note is no change, and two of them at once do no harm. */
    @Modifying
    @Query("update SharedView row set row.lastOpenedAt = :day where row.findHash = :findHash"
            + " and (row.lastOpenedAt is null or row.lastOpenedAt < :day)")
    int noteOpened(byte[] findHash, Instant day);

    @Modifying
    @Query("delete from SharedView row where row.ownerHash = :ownerHash")
    int deleteByOwnerHash(byte[] ownerHash);

    @Modifying
    @Query("delete from SharedView row where row.expiresAt <= :now")
    int deleteExpired(Instant now);
}
