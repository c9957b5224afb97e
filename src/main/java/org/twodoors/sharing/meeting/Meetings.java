package org.twodoors.sharing.meeting;

import java.time.Instant;
import java.util.Optional;
import org.springframework.data.jpa.repository.JpaRepository;
import org.springframework.data.jpa.repository.Modifying;
import org.springframework.data.jpa.repository.Query;

/** Meetings. Whoever looks one up says what time it is, so that an expired one is never found. */
public interface Meetings extends JpaRepository<Meeting, Long> {

    Optional<Meeting> findByFamilyHashAndExpiresAtAfter(byte[] familyHash, Instant now);

    Optional<Meeting> findByOrganiserHashAndExpiresAtAfter(byte[] organiserHash, Instant now);

    @Modifying
    @Query("delete from Meeting row where row.organiserHash = :organiserHash")
    int deleteByOrganiserHash(byte[] organiserHash);

    @Modifying
    @Query("delete from Meeting row where row.expiresAt <= :now")
    int deleteExpired(Instant now);
}
