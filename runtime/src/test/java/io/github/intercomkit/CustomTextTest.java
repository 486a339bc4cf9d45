package io.github.intercomkit;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.intercomkit.fixture.Customer;
import io.github.intercomkit.fixture.CustomerIntercomSerializer;
import org.junit.jupiter.api.Test;

/** The length of custom text, and lone surrogates in any text. */
class CustomTextTest extends PayloadFixture {
    private final CustomerIntercomSerializer truncating =
            serializer(Messenger.builder("k8w2v7qz").overlongText(OverlongText.TRUNCATE));

    @Test
    void textOf255UnitsIsSent() {
        Customer customer = full();
        customer.plan = "x".repeat(255);

        assertThat(plain.update(customer).toMap()).containsEntry("plan", "x".repeat(255));
    }

    @Test
    void longerTextIsRefusedAndNotShown() {
        Customer customer = full();
        customer.plan = "x".repeat(256);

        assertRefused(customer, "Attribute \"plan\"", "xx");
    }

    @Test
    void longerTextOfACompanyIsRefusedToo() {
        Customer customer = full();
        customer.company = customer.company.withRegion("x".repeat(256));

        assertRefused(customer, "Company attribute \"region\"", "xx");
    }

    @Test
    void standardTextHasNoLimit() {
        Customer customer = full();
        customer.name = "x".repeat(256);

        assertThat(plain.update(customer).toMap()).containsEntry("name", "x".repeat(256));
    }

    @Test
    void truncatedTextEndsAtACodePoint() {
        Customer customer = full();
        customer.plan = "x".repeat(254) + "🍎" + "y";

        assertThat(truncating.update(customer).toMap()).containsEntry("plan", "x".repeat(254));
    }

    @Test
    void truncatedTextKeepsACodePointThatFits() {
        Customer customer = full();
        customer.plan = "x".repeat(253) + "🍎" + "y";

        assertThat(truncating.update(customer).toMap()).containsEntry("plan", "x".repeat(253) + "🍎");
    }

    @Test
    void aLoneSurrogateIsReplacedInTheTextAndTheHash() {
        Customer customer = Customer.withId("a\uD83C");
        customer.plan = "\uDF4E🍎\uD83C";

        assertThat(verified.update(customer).toMap())
                .containsEntry("user_id", "a\uFFFD")
                .containsEntry("user_hash", hash.hash("a\uFFFD"))
                .containsEntry("plan", "\uFFFD🍎\uFFFD");
    }

    @Test
    void twoLoneSurrogatesAreEqualInADiff() {
        Customer before = full();
        before.plan = "\uDF4E";
        Customer after = full();
        after.plan = "\uD83C";

        assertThat(plain.diff(before, after).hasChanges()).isFalse();
        assertThat(plain.diff(before, after).toJson()).isEqualTo("{\"user_id\":\"17\",\"email\":\"ada@example.com\"}");
    }
}
