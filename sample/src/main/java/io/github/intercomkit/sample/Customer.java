package io.github.intercomkit.sample;

import io.github.intercomkit.annotations.IntercomAttribute;
import io.github.intercomkit.annotations.IntercomUser;
import jakarta.persistence.CascadeType;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.FetchType;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.ManyToOne;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** A customer of the shop. Payloads hold the annotated members, and no others. */
@Entity
@IntercomUser
public class Customer {
    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    @IntercomAttribute("user_id")
    private @Nullable Long id;

    @Column(unique = true)
    @IntercomAttribute
    private String email;

    @IntercomAttribute
    private String name;

    @IntercomAttribute
    private Instant createdAt;

    /** How many apples the customer bought. */
    @IntercomAttribute
    private int apples;

    @ManyToOne(fetch = FetchType.LAZY, cascade = CascadeType.PERSIST)
    @IntercomAttribute
    private Company company;

    private String passwordHash;

    /** For JPA. */
    protected Customer() {}

    Customer(String email, String name, String passwordHash, Instant createdAt, int apples, Company company) {
        this.email = email;
        this.name = name;
        this.passwordHash = passwordHash;
        this.createdAt = createdAt;
        this.apples = apples;
        this.company = company;
    }

    /** How loyal the customer is. A computed attribute: an update holds it only if an apple changed it. */
    @IntercomAttribute
    String loyaltyTier() {
        if (apples < 10) {
            return "Seedling";
        }
        return apples < 25 ? "Sapling" : "Tree";
    }

    public @Nullable Long getId() {
        return id;
    }

    public String getEmail() {
        return email;
    }

    public String getName() {
        return name;
    }

    public Instant getCreatedAt() {
        return createdAt;
    }

    public int getApples() {
        return apples;
    }

    public Company getCompany() {
        return company;
    }

    String getPasswordHash() {
        return passwordHash;
    }
}
