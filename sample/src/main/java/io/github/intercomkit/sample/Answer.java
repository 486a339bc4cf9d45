package io.github.intercomkit.sample;

import io.github.intercomkit.MessengerCalls;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** What the page shows, and the calls that it makes: both of one moment. */
record Answer(@Nullable Shopper customer, MessengerCalls calls) {
    static Answer of(@Nullable Customer customer, MessengerCalls calls) {
        return new Answer(customer == null ? null : Shopper.of(customer), calls);
    }

    record Shopper(String name, String email, String company, String plan, Instant since, int apples, String tier) {
        static Shopper of(Customer customer) {
            return new Shopper(
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
