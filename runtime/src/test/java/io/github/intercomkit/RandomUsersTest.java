package io.github.intercomkit;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.github.intercomkit.fixture.Customer;
import io.github.intercomkit.fixture.CustomerIntercomSerializer;
import io.github.intercomkit.fixture.RandomCustomers;
import io.github.intercomkit.fixture.SimulatedIntercom;
import io.github.intercomkit.identity.UserHash;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.stream.LongStream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What holds for every user, tried on seeded random ones. */
class RandomUsersTest {
    private static final ObjectMapper STRICT = new ObjectMapper()
            .enable(JsonParser.Feature.STRICT_DUPLICATE_DETECTION)
            .enable(DeserializationFeature.USE_LONG_FOR_INTS)
            .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS);
    private static final Set<String> NOT_CLEARABLE =
            Set.of("email", "created_at", "unsubscribed_from_emails", "avatar");
    private static final Set<String> COMPANY_NOT_CLEARABLE = Set.of("created_at", "monthly_spend");

    private final CustomerIntercomSerializer customers = new CustomerIntercomSerializer(Messenger.builder("k8w2v7qz")
            .identityVerification(UserHash.withSecret("secret"))
            .build());

    static LongStream seeds() {
        return LongStream.range(0, 1000);
    }

    @ParameterizedTest(name = "seed {0}")
    @MethodSource("seeds")
    void jacksonReadsTheSameMap(long seed) throws Exception {
        BootPayload boot = customers.boot(RandomCustomers.customer(new Random(seed)));

        assertThat(read(boot)).isEqualTo(boot.toMap());
        assertThat(new ArrayList<>(read(boot).keySet()))
                .isEqualTo(new ArrayList<>(boot.toMap().keySet()));
    }

    /** An Intercom that keeps what it is told ends, by differences, where a full update would have brought it. */
    @ParameterizedTest(name = "seed {0}")
    @MethodSource("seeds")
    void aDiffLeadsToTheSameStateAsAFullUpdate(long seed) throws Exception {
        Random random = new Random(seed);
        Customer before = RandomCustomers.customer(random);
        Customer after = random.nextBoolean() ? RandomCustomers.customer(random) : before.copy();
        UpdatePayload difference = customers.diff(before, after);

        SimulatedIntercom told = new SimulatedIntercom();
        told.apply(read(customers.update(before)));
        told.apply(read(difference));
        SimulatedIntercom wanted = new SimulatedIntercom();
        wanted.apply(read(customers.update(before)));
        wanted.keepOnly(NOT_CLEARABLE, COMPANY_NOT_CLEARABLE);
        wanted.apply(read(customers.update(after)));

        assertThat(told.person()).isEqualTo(wanted.person());
        assertThat(told.companies()).containsAllEntriesOf(wanted.companiesIn(read(customers.update(after))));
    }

    @ParameterizedTest(name = "seed {0}")
    @MethodSource("seeds")
    void aDiffReportsTheAttributesThatItSends(long seed) throws Exception {
        Random random = new Random(seed);
        Customer before = RandomCustomers.customer(random);
        Customer after = before.copy();
        after.apples = random.nextInt(2);
        after.plan = RandomCustomers.maybe(random, RandomCustomers.text(random));
        UpdatePayload difference = customers.diff(before, after);

        Set<String> sent = new LinkedHashSet<>(read(difference).keySet());
        sent.removeAll(Set.of("user_id", "email", "user_hash"));

        assertThat(difference.changedAttributes()).containsExactlyElementsOf(sent);
        assertThat(difference.hasChanges()).isEqualTo(!sent.isEmpty());
    }

    @ParameterizedTest(name = "seed {0}")
    @MethodSource("seeds")
    void hasChangesDoesNotAffectLaterOutputs(long seed) {
        Random random = new Random(seed);
        Customer before = RandomCustomers.customer(random);
        Customer after = RandomCustomers.customer(random);
        after.id = before.id;
        after.email = before.email;
        UpdatePayload asked = customers.diff(before, after);
        UpdatePayload unasked = customers.diff(before, after);

        assertThat(asked.hasChanges()).isEqualTo(!unasked.changedAttributes().isEmpty());
        assertThat(asked.toJson()).isEqualTo(unasked.toJson());
        assertThat(asked.with("plan", "added").toJson())
                .isEqualTo(unasked.with("plan", "added").toJson());
    }

    private static Map<String, Object> read(IntercomPayload payload) throws Exception {
        return STRICT.readValue(payload.toJsonBytes(), new TypeReference<Map<String, Object>>() {});
    }
}
