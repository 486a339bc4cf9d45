package io.github.intercomkit;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.github.intercomkit.fixture.Company;
import io.github.intercomkit.fixture.Customer;
import io.github.intercomkit.fixture.CustomerIntercomSerializer;
import io.github.intercomkit.identity.UserHash;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
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
    void anotherLibrarysReaderSeesTheMap(long seed) throws Exception {
        BootPayload boot = customers.boot(randomCustomer(new Random(seed)));

        assertThat(read(boot)).isEqualTo(boot.toMap());
        assertThat(new ArrayList<>(read(boot).keySet()))
                .isEqualTo(new ArrayList<>(boot.toMap().keySet()));
    }

    /** An Intercom that keeps what it is told ends, by differences, where a full update would have brought it. */
    @ParameterizedTest(name = "seed {0}")
    @MethodSource("seeds")
    void aDifferenceBringsIntercomWhereAFullUpdateWould(long seed) throws Exception {
        Random random = new Random(seed);
        Customer before = randomCustomer(random);
        Customer after = random.nextBoolean() ? randomCustomer(random) : before.copy();
        UpdatePayload difference = customers.diff(before, after);

        SimulatedIntercom told = new SimulatedIntercom();
        told.apply(read(customers.update(before)));
        told.apply(read(difference));
        SimulatedIntercom wanted = new SimulatedIntercom();
        wanted.apply(read(customers.update(before)));
        wanted.keepOnly(NOT_CLEARABLE, COMPANY_NOT_CLEARABLE);
        wanted.apply(read(customers.update(after)));

        assertThat(told.person).isEqualTo(wanted.person);
        assertThat(told.companies).containsAllEntriesOf(wanted.companiesIn(read(customers.update(after))));
    }

    @ParameterizedTest(name = "seed {0}")
    @MethodSource("seeds")
    void aDifferenceReportsWhatItSendsBesideIdentifiersAndProof(long seed) throws Exception {
        Random random = new Random(seed);
        Customer before = randomCustomer(random);
        Customer after = before.copy();
        after.apples = random.nextInt(2);
        after.plan = maybe(random, text(random));
        UpdatePayload difference = customers.diff(before, after);

        Set<String> sent = new LinkedHashSet<>(read(difference).keySet());
        sent.removeAll(Set.of("user_id", "email", "user_hash"));

        assertThat(difference.changedAttributes()).containsExactlyElementsOf(sent);
        assertThat(difference.hasChanges()).isEqualTo(!sent.isEmpty());
    }

    private static Map<String, Object> read(IntercomPayload payload) throws Exception {
        return STRICT.readValue(payload.toJsonBytes(), new TypeReference<Map<String, Object>>() {});
    }

    private static Customer randomCustomer(Random random) {
        Customer customer = Customer.withId(17);
        customer.email = maybe(random, "ada" + random.nextInt(3) + "@example.com");
        customer.createdAt = maybe(random, Instant.ofEpochSecond(random.nextInt(), random.nextInt(1_000_000_000)));
        customer.name = maybe(random, text(random));
        customer.unsubscribed = maybe(random, random.nextBoolean());
        customer.language = maybe(random, random.nextBoolean() ? Locale.FRENCH : Locale.GERMANY);
        customer.avatar = maybe(random, "https://example.com/" + random.nextInt(3));
        customer.company = maybe(random, company(random, random.nextInt(2)));
        customer.plan = maybe(random, text(random));
        customer.apples = random.nextBoolean() ? random.nextInt(3) : random.nextLong() >> 11;
        customer.credits = maybe(random, (long) random.nextInt(3));
        customer.ratio = random.nextBoolean() ? random.nextInt(3) - 1 : random.nextGaussian() * 1e12;
        customer.score = maybe(random, random.nextFloat());
        customer.vip = random.nextBoolean();
        customer.beta = maybe(random, random.nextBoolean());
        customer.trialEndsAt = maybe(random, Instant.ofEpochMilli(random.nextLong() >> 22));
        customer.companies = maybe(
                random,
                IntStream.range(2, 2 + random.nextInt(4))
                        .mapToObj(id -> company(random, id))
                        .toList());
        return customer;
    }

    private static Company company(Random random, int id) {
        return new Company(
                id,
                "Company " + random.nextInt(2),
                maybe(random, Instant.ofEpochSecond(random.nextInt(2))),
                maybe(random, text(random)),
                maybe(random, (long) random.nextInt(2)),
                maybe(random, text(random)),
                maybe(random, random.nextInt(2)));
    }

    private static String text(Random random) {
        int length = random.nextInt(4) == 0 ? random.nextInt(200) : random.nextInt(3);
        int[] bounds = {0x7F, 0x100, 0x3000, 0x10000, 0x20000};
        StringBuilder text = new StringBuilder();
        for (int i = 0; i < length; i++) {
            int codePoint = random.nextInt(bounds[random.nextInt(bounds.length)]);
            if (Character.charCount(codePoint) + text.length() <= 200) {
                text.appendCodePoint(codePoint);
            }
        }
        return text.toString();
    }

    private static <V> V maybe(Random random, V value) {
        return random.nextInt(4) == 0 ? null : value;
    }

    /** Keeps people and companies as Intercom documents it: what is sent replaces, empty text clears. */
    private static final class SimulatedIntercom {
        private final Map<String, Object> person = new HashMap<>();
        private final Map<Object, Map<String, Object>> companies = new HashMap<>();

        void apply(Map<String, Object> payload) {
            Map<String, Object> attributes = new HashMap<>(payload);
            attributes.keySet().removeAll(Set.of("company", "companies"));
            put(attributes, person);
            companyObjects(payload)
                    .forEach(company ->
                            put(company, companies.computeIfAbsent(company.get("company_id"), id -> new HashMap<>())));
        }

        void keepOnly(Set<String> ofPerson, Set<String> ofCompanies) {
            person.keySet().retainAll(ofPerson);
            companies.values().forEach(company -> company.keySet().retainAll(ofCompanies));
        }

        Map<Object, Map<String, Object>> companiesIn(Map<String, Object> payload) {
            return companyObjects(payload).stream()
                    .map(company -> company.get("company_id"))
                    .collect(Collectors.toMap(Function.identity(), companies::get));
        }

        private static void put(Map<String, Object> sent, Map<String, Object> kept) {
            sent.forEach((name, value) -> {
                if (value.equals("")) {
                    kept.remove(name);
                } else {
                    kept.put(name, value);
                }
            });
        }

        @SuppressWarnings("unchecked")
        private static List<Map<String, Object>> companyObjects(Map<String, Object> payload) {
            List<Map<String, Object>> objects =
                    new ArrayList<>((List<Map<String, Object>>) payload.getOrDefault("companies", List.of()));
            if (payload.get("company") instanceof Map<?, ?> company) {
                objects.add((Map<String, Object>) company);
            }
            return objects;
        }
    }
}
