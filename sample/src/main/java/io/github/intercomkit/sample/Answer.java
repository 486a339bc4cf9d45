package io.github.intercomkit.sample;

import io.github.intercomkit.MessengerCalls;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** The answer to a step: the customer that the page shows, and the calls that it makes. Both are of the same moment. */
record Answer(@Nullable CustomerView customer, MessengerCalls calls) {
    static Answer of(@Nullable Customer customer, MessengerCalls calls) {
        return new Answer(customer == null ? null : CustomerView.of(customer), calls);
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
