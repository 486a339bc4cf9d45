package io.github.intercomkit.sample;

import jakarta.persistence.LockModeType;
import java.util.Optional;
import org.springframework.data.jpa.repository.EntityGraph;
import org.springframework.data.jpa.repository.JpaRepository;
import org.springframework.data.jpa.repository.Lock;

interface Customers extends JpaRepository<Customer, Long> {
    @EntityGraph(attributePaths = "company")
    Optional<Customer> findByEmail(String email);

    /** Locks the row, so that two purchases at once are both counted. */
    @Lock(LockModeType.PESSIMISTIC_WRITE)
    Optional<Customer> findLockedByEmail(String email);
}
