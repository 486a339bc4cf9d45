package io.github.intercomkit.sample;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** The answer to the page: the customer that it shows, null for a visitor. */
record Answer(@Nullable CustomerView customer) {
    static Answer of(@Nullable Customer customer) {
        return new Answer(customer == null ? null : CustomerView.of(customer));
    }

    record CustomerView(
            String name, String email, String company, String plan, Instant since, int apples, String tier) {
        static CustomerView of(Customer customer) {
            return new CustomerView(
                    customer.getName(),
                    customer.getEmail(),
                    customer.getCompany().getName(),
                    customer.getCompany().getPlan(),
                    customer.getCreatedAt(),
                    customer.getApples(),
                    customer.loyaltyTier());
        }
    }
}
