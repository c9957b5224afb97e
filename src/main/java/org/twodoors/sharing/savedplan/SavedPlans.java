package org.twodoors.sharing.savedplan;

import java.time.Instant;
import java.util.Optional;
import org.springframework.data.jpa.repository.JpaRepository;
import org.springframework.data.jpa.repository.Modifying;
import org.springframework.data.jpa.repository.Query;

/** Saved plans. Whoever looks one up says what time it is, so that an expired one is never found. */
public interface SavedPlans extends JpaRepository<SavedPlan, Long> {

    Optional<SavedPlan> findByFindHashAndExpiresAtAfter(byte[] findHash, Instant now);

    @Modifying
    @Query("delete from SavedPlan row where row.findHash = :findHash")
    int deleteByFindHash(byte[] findHash);

    @Modifying
    @Query("delete from SavedPlan row where row.expiresAt <= :now")
    int deleteExpired(Instant now);
}
