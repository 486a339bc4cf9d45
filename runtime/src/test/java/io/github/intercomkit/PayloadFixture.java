package io.github.intercomkit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.intercomkit.fixture.Company;
import io.github.intercomkit.fixture.Customer;
import io.github.intercomkit.fixture.CustomerIntercomSerializer;
import io.github.intercomkit.identity.UserHash;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import java.util.Locale;

/** A user with a value of each kind, and serializers with a hash and without a proof. */
abstract class PayloadFixture {
    /** The largest integer that JavaScript holds. */
    static final long LARGEST = 9007199254740991L;

    final UserHash hash = UserHash.withSecret("secret");
    final CustomerIntercomSerializer plain = serializer(Messenger.builder("k8w2v7qz"));
    final CustomerIntercomSerializer verified =
            serializer(Messenger.builder("k8w2v7qz").identityVerification(hash));

    /** Asserts that every method refuses the user, naming the attribute without its value. */
    final void assertRefused(Customer customer, String attribute, Object value) {
        assertThatThrownBy(() -> plain.snapshot(customer))
                .isInstanceOf(InvalidPayloadException.class)
                .hasMessageStartingWith(attribute + ": ")
                .hasMessageNotContaining("\"" + value + "\"")
                .extracting(Throwable::getMessage)
                .satisfies(message ->
                        assertThat(message.replace(String.valueOf(LARGEST), "")).doesNotContain(String.valueOf(value)));
        assertThatThrownBy(() -> plain.boot(customer)).isInstanceOf(InvalidPayloadException.class);
        assertThatThrownBy(() -> plain.update(customer)).isInstanceOf(InvalidPayloadException.class);
        assertThatThrownBy(() -> plain.diff(full(), customer)).isInstanceOf(InvalidPayloadException.class);
    }

    static CustomerIntercomSerializer serializer(MessengerBuilder builder) {
        return new CustomerIntercomSerializer(builder.build());
    }

    static Customer full() {
        Customer customer = Customer.withId(17);
        customer.email = "ada@example.com";
        customer.createdAt = Instant.ofEpochSecond(1234567890);
        customer.name = "Ada";
        customer.unsubscribed = false;
        customer.language = Locale.forLanguageTag("de-AT");
        customer.avatar = "https://example.com/ada.png";
        customer.company = Company.named(6, "Orchard");
        customer.companies = List.of();
        customer.plan = "gold";
        customer.apples = 1;
        customer.credits = 0L;
        customer.ratio = 0.5;
        customer.score = new BigDecimal("2.50");
        customer.vip = false;
        customer.beta = true;
        customer.trialEndsAt = Instant.ofEpochSecond(1600000000);
        return customer;
    }
}
