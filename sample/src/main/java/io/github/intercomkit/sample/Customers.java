package io.github.intercomkit.sample;

import java.util.Optional;
import org.springframework.data.jpa.repository.EntityGraph;
import org.springframework.data.jpa.repository.JpaRepository;
import org.springframework.data.jpa.repository.Modifying;
import org.springframework.data.jpa.repository.Query;
import org.springframework.transaction.annotation.Transactional;

interface Customers extends JpaRepository<Customer, Long> {
    @EntityGraph(attributePaths = "company")
    Optional<Customer> findByEmail(String email);

    /** One statement, so that two purchases at once are both counted. */
    @Modifying
    @Transactional
    @Query("update Customer c set c.apples = c.apples + 1 where c.email = :email")
    void buyApple(String email);
}
