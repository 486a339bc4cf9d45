package io.github.intercomkit;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.github.intercomkit.fixture.Customer;
import io.github.intercomkit.fixture.CustomerIntercomSerializer;
import io.github.intercomkit.fixture.IntercomData;
import io.github.intercomkit.fixture.RandomCustomers;
import io.github.intercomkit.fixture.Seeds;
import io.github.intercomkit.identity.UserHash;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.stream.LongStream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Properties of the payloads of random users. */
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
        return Seeds.first(1000);
    }

    @ParameterizedTest(name = "seed {0}")
    @MethodSource("seeds")
    void jacksonReadsTheSameMap(long seed) throws Exception {
        BootPayload boot = customers.boot(RandomCustomers.customer(new Random(seed)));

        assertThat(read(boot)).isEqualTo(boot.toMap());
        assertThat(new ArrayList<>(read(boot).keySet()))
                .isEqualTo(new ArrayList<>(boot.toMap().keySet()));
    }

    /** Values that Intercom cannot clear stay as they were before the diff. */
    @ParameterizedTest(name = "seed {0}")
    @MethodSource("seeds")
    void aDiffLeadsToTheSameStateAsAFullUpdate(long seed) throws Exception {
        Random random = new Random(seed);
        Customer before = RandomCustomers.customer(random);
        Customer after = random.nextBoolean() ? RandomCustomers.customer(random) : before.copy();
        UpdatePayload diff = customers.diff(before, after);

        IntercomData afterDiff = new IntercomData();
        afterDiff.apply(read(customers.update(before)));
        afterDiff.apply(read(diff));
        IntercomData afterUpdate = new IntercomData();
        afterUpdate.apply(read(customers.update(before)));
        afterUpdate.keepOnly(NOT_CLEARABLE, COMPANY_NOT_CLEARABLE);
        afterUpdate.apply(read(customers.update(after)));

        assertThat(afterDiff.person()).isEqualTo(afterUpdate.person());
        assertThat(afterDiff.companies()).containsAllEntriesOf(afterUpdate.companiesIn(read(customers.update(after))));
    }

    @ParameterizedTest(name = "seed {0}")
    @MethodSource("seeds")
    void aDiffReportsTheAttributesThatItSends(long seed) throws Exception {
        Random random = new Random(seed);
        Customer before = RandomCustomers.customer(random);
        Customer after = before.copy();
        after.apples = random.nextInt(2);
        after.plan = RandomCustomers.maybe(random, RandomCustomers.text(random));
        UpdatePayload diff = customers.diff(before, after);

        Set<String> sent = new LinkedHashSet<>(read(diff).keySet());
        sent.removeAll(Set.of("user_id", "email", "user_hash"));

        assertThat(diff.changedAttributes()).containsExactlyElementsOf(sent);
        assertThat(diff.hasChanges()).isEqualTo(!sent.isEmpty());
    }

    @ParameterizedTest(name = "seed {0}")
    @MethodSource("seeds")
    void hasChangesDoesNotAffectLaterOutputs(long seed) {
        Random random = new Random(seed);
        Customer before = RandomCustomers.customer(random);
        Customer after = RandomCustomers.customer(random);
        after.id = before.id;
        after.email = before.email;
        UpdatePayload queried = customers.diff(before, after);
        UpdatePayload fresh = customers.diff(before, after);

        assertThat(queried.hasChanges()).isEqualTo(!fresh.changedAttributes().isEmpty());
        assertThat(queried.toJson()).isEqualTo(fresh.toJson());
        assertThat(queried.with("plan", "added").toJson())
                .isEqualTo(fresh.with("plan", "added").toJson());
    }

    private static Map<String, Object> read(IntercomPayload payload) throws Exception {
        return STRICT.readValue(payload.toJsonBytes(), new TypeReference<Map<String, Object>>() {});
    }
}
