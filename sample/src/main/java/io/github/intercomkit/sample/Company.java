package io.github.intercomkit.sample;

import io.github.intercomkit.annotations.IntercomAttribute;
import io.github.intercomkit.annotations.IntercomCompany;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import java.time.Instant;

/** The company of a customer. */
@Entity
@IntercomCompany
public class Company {
    @Id
    @IntercomAttribute("company_id")
    private String id;

    @IntercomAttribute
    private String name;

    @IntercomAttribute
    private String plan;

    @IntercomAttribute
    private int monthlySpend;

    @IntercomAttribute
    private Instant createdAt;

    /** For JPA. */
    protected Company() {}

    Company(String id, String name, String plan, int monthlySpend, Instant createdAt) {
        this.id = id;
        this.name = name;
        this.plan = plan;
        this.monthlySpend = monthlySpend;
        this.createdAt = createdAt;
    }

    public String getId() {
        return id;
    }

    public String getName() {
        return name;
    }

    public String getPlan() {
        return plan;
    }

    public int getMonthlySpend() {
        return monthlySpend;
    }

    public Instant getCreatedAt() {
        return createdAt;
    }
}
