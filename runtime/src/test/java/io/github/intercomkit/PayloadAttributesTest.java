package io.github.intercomkit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.entry;

import io.github.intercomkit.fixture.Customer;
import io.github.intercomkit.fixture.CustomerIntercomSerializer;
import io.github.intercomkit.fixture.RandomCustomers;
import io.github.intercomkit.fixture.Seeds;
import io.github.intercomkit.identity.UserHash;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** {@code payload.attributes()}: identifiers and attributes, without settings and proof. */
class PayloadAttributesTest extends SignedFixture {
    private final CustomerIntercomSerializer plain = serializer(Messenger.builder("k8w2v7qz"));
    private final CustomerIntercomSerializer withHash = serializer(
            Messenger.builder("k8w2v7qz").pageTitle("Shop").identityVerification(UserHash.withSecret("secret")));
    private final CustomerIntercomSerializer withTokens =
            serializer(Messenger.builder("k8w2v7qz").pageTitle("Shop").identityVerification(jwt));

    static LongStream seeds() {
        return Seeds.first(200);
    }

    @Test
    void signedAttributesAreIncludedAndSettingsAndTokenAreNot() {
        assertThat(withTokens.boot(ada()).attributes().keySet())
                .containsExactly(
                        "user_id",
                        "email",
                        "created_at",
                        "name",
                        "language_override",
                        "avatar",
                        "company",
                        "plan",
                        "apples",
                        "credits",
                        "ratio",
                        "score",
                        "vip",
                        "beta",
                        "trial_ends_at");
        assertThat(withTokens.boot(ada()).attributes())
                .containsEntry("name", "Ada")
                .isEqualTo(plain.update(ada()).toMap());
    }

    @Test
    void theAttributesOfADiffAreTheIdentifiersAndTheChanges() {
        Customer after = ada();
        after.plan = "gold";
        after.beta = null;
        after.credits = 5L;

        assertThat(withTokens.diff(ada(), after).attributes())
                .containsExactly(
                        entry("user_id", "17"),
                        entry("email", "ada@example.com"),
                        entry("plan", "gold"),
                        entry("credits", 5L),
                        entry("beta", ""));
        assertThat(withTokens.diff(ada(), ada()).attributes()).containsOnlyKeys("user_id", "email");
    }

    @Test
    void addedAttributesReplaceOthersOrStandLast() {
        Map<String, Object> attributes = withTokens
                .diff(ada(), ada())
                .with("note", "x")
                .with("plan", "gold")
                .attributes();
        Map<String, Object> replaced =
                withTokens.boot(ada()).with("plan", "gold").attributes();

        assertThat(attributes)
                .containsExactly(
                        entry("user_id", "17"),
                        entry("email", "ada@example.com"),
                        entry("note", "x"),
                        entry("plan", "gold"));
        assertThat(replaced.keySet())
                .containsExactlyElementsOf(withTokens.boot(ada()).attributes().keySet());
        assertThat(replaced).containsEntry("plan", "gold");
    }

    @Test
    void aPingAndTheBootOfAVisitorHaveOnlyAddedAttributes() {
        Messenger messenger = withTokens.messenger();

        assertThat(messenger.ping().attributes()).isEmpty();
        assertThat(messenger.bootVisitor().attributes()).isEmpty();
        assertThat(messenger.ping().with("phone", "1").attributes()).containsExactly(entry("phone", "1"));
        assertThat(messenger.bootVisitor().with("phone", "1").attributes()).containsExactly(entry("phone", "1"));
    }

    @Test
    void theAttributesAreUnmodifiable() {
        Map<String, Object> attributes = withTokens.boot(ada()).attributes();

        assertThatThrownBy(() -> attributes.put("note", "x")).isInstanceOf(UnsupportedOperationException.class);
        assertThatThrownBy(() -> ((Map<?, ?>) attributes.get("company")).clear())
                .isInstanceOf(UnsupportedOperationException.class);
    }

    @ParameterizedTest(name = "seed {0}")
    @MethodSource("seeds")
    void theAttributesAreTheSameWithEveryProof(long seed) {
        Random random = new Random(seed);
        Customer before = RandomCustomers.customer(random);
        Customer after = random.nextInt(4) == 0 ? before.copy() : RandomCustomers.customer(random);

        for (CustomerIntercomSerializer customers : List.of(withHash, withTokens)) {
            assertThat(customers.boot(after).attributes())
                    .isEqualTo(plain.update(after).toMap());
            assertThat(customers.update(after).attributes())
                    .isEqualTo(plain.update(after).toMap());
            assertThat(customers.diff(before, after).attributes())
                    .isEqualTo(plain.diff(before, after).toMap());
        }
    }

    private static CustomerIntercomSerializer serializer(MessengerBuilder messenger) {
        return new CustomerIntercomSerializer(messenger.build(), SIGNED);
    }
}
