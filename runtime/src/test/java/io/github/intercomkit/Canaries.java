package io.github.intercomkit;

import io.github.intercomkit.fixture.Company;
import io.github.intercomkit.fixture.Customer;
import io.github.intercomkit.identity.IdentityVerification;
import io.github.intercomkit.identity.UserHash;
import io.github.intercomkit.identity.UserJwt;
import java.time.Instant;
import java.util.List;

/** A secret and values that no text may contain, and a Messenger and a user full of them. */
final class Canaries {
    static final String SECRET = "canary-secret";
    static final String VALUE = "canary-value";
    static final long NUMBER = 8_642_097_531L;
    static final String[] ALL = {SECRET, VALUE, String.valueOf(NUMBER)};

    static final UserHash HASH = UserHash.withSecret(SECRET);
    static final UserJwt JWT = UserJwt.withSecret(SECRET);

    private Canaries() {}

    static MessengerBuilder builder(IdentityVerification verification) {
        return Messenger.builder("k8w2v7qz")
                .identityVerification(verification)
                .customLauncherSelector(VALUE)
                .pageTitle(VALUE);
    }

    static Customer withId() {
        return Customer.withId(VALUE);
    }

    static Customer full() {
        Customer customer = withId();
        customer.email = VALUE + "@example.com";
        customer.ordersToken = VALUE;
        customer.createdAt = Instant.ofEpochSecond(NUMBER);
        customer.name = VALUE;
        customer.avatar = "https://example.com/" + VALUE;
        customer.company = Company.named(VALUE, VALUE);
        customer.companies = List.of(Company.named(NUMBER, VALUE));
        customer.plan = VALUE;
        customer.apples = NUMBER;
        customer.credits = NUMBER;
        customer.ratio = NUMBER;
        customer.score = NUMBER;
        customer.trialEndsAt = Instant.ofEpochSecond(NUMBER);
        return customer;
    }
}
