package org.twodoors.sharing.school;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.springframework.data.jpa.repository.JpaRepository;
import org.springframework.data.jpa.repository.Modifying;
import org.springframework.data.jpa.repository.Query;

/** What families asked at school. Whoever looks one up says what time it is, so that an expired one is never found. */
public interface SchoolViews extends JpaRepository<SchoolViewRow, Long> {

    Optional<SchoolViewRow> findByFindHashAndExpiresAtAfter(byte[] findHash, Instant now);

    List<SchoolViewRow> findByOwnerHashAndExpiresAtAfterOrderById(byte[] ownerHash, Instant now);

    long countByOwnerHashAndExpiresAtAfter(byte[] ownerHash, Instant now);

    @Modifying
    @Query("delete from SchoolViewRow row where row.ownerHash = :ownerHash")
    int deleteByOwnerHash(byte[] ownerHash);

    @Modifying
    @Query("delete from SchoolViewRow row where row.expiresAt <= :now")
    int deleteExpired(Instant now);
}
