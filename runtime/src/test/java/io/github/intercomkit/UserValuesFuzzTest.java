package io.github.intercomkit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.code_intelligence.jazzer.junit.FuzzTest;
import io.github.intercomkit.fixture.Company;
import io.github.intercomkit.fixture.Customer;
import io.github.intercomkit.fixture.CustomerIntercomSerializer;
import io.github.intercomkit.fixture.FuzzedLines;
import io.github.intercomkit.fixture.JsonReaders;
import io.github.intercomkit.identity.UserHash;
import io.github.intercomkit.identity.UserJwt;
import java.nio.charset.StandardCharsets;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Any values of a user give a payload that every reader of JSON reads alike, or are refused. */
class UserValuesFuzzTest {
    private static final List<CustomerIntercomSerializer> SERIALIZERS = List.of(
            new CustomerIntercomSerializer(Messenger.builder("k8w2v7qz").build()),
            new CustomerIntercomSerializer(Messenger.builder("k8w2v7qz")
                    .identityVerification(UserHash.withSecret("secret"))
                    .onInvalidAttribute(InvalidAttribute.OMIT)
                    .build()),
            new CustomerIntercomSerializer(
                    Messenger.builder("k8w2v7qz")
                            .identityVerification(UserJwt.withSecret("secret"))
                            .overlongText(OverlongText.TRUNCATE)
                            .build(),
                    Set.of("plan", "apples")));

    private static final long LARGEST_OF_JAVASCRIPT = 9_007_199_254_740_991L;

    @FuzzTest
    void readersAgree(byte[] input) {
        Customer customer = new Customer();
        customer.companies = new ArrayList<>();
        FuzzedLines.of(input).lines().forEach(line -> {
            String[] pair = FuzzedLines.pair(line);
            set(customer, pair[0], pair[1]);
        });
        Customer before = new Customer();
        before.id = customer.id;
        before.email = customer.email;
        before.company = Company.named(6, "Orchard");
        before.plan = "gold";
        for (CustomerIntercomSerializer serializer : SERIALIZERS) {
            check(serializer, before, customer);
        }
    }

    private static void check(CustomerIntercomSerializer serializer, Customer before, Customer now) {
        try {
            serializer.snapshot(now);
        } catch (InvalidPayloadException refused) {
            assertThat(refused.getMessage()).isNotBlank();
            return;
        }
        UserSnapshot<Customer> earlier = serializer.snapshot(before);
        UserSnapshot<Customer> later = serializer.snapshot(now);
        if (later.userId() == null
                && serializer.messenger().identityVerification().orElse(null) instanceof UserJwt) {
            assertThatThrownBy(() -> serializer.boot(later)).isInstanceOf(InvalidPayloadException.class);
            return;
        }
        // What else is refused is refused by now.
        IntercomPayload boot = serializer.boot(later);
        check(boot);
        compare(now, boot);
        check(serializer.update(later));
        check(serializer.diff(earlier, later));
        assertThat(serializer.diff(later, later).hasChanges()).isFalse();
    }

    /** What the user has stands in the payload, or in its token. */
    private static void compare(Customer now, IntercomPayload boot) {
        Map<String, Object> members = new LinkedHashMap<>(JsonReaders.object(boot.toJson()));
        if (members.get("intercom_user_jwt") instanceof String token) {
            byte[] claims = Base64.getUrlDecoder().decode(token.split("\\.")[1]);
            members.putAll(JsonReaders.object(new String(claims, StandardCharsets.UTF_8)));
        }
        String id = now.id == null ? null : now.id.toString();
        if (isPlain(id) && members.containsKey("user_id")) {
            assertThat(members).containsEntry("user_id", id);
        }
        if (isPlain(now.email) && members.containsKey("email")) {
            assertThat(members).containsEntry("email", now.email);
        }
        if (isPlain(now.name)) {
            assertThat(members).containsEntry("name", now.name);
        }
        if (isPlain(now.plan) && now.plan.length() <= 255) {
            assertThat(members).containsEntry("plan", now.plan.toString());
        }
        assertThat(members.get("vip")).isEqualTo(now.vip);
        assertThat(members.get("beta")).isEqualTo(now.beta);
        if (Math.abs(now.apples) <= LARGEST_OF_JAVASCRIPT) {
            assertThat(members.get("apples")).isEqualTo(now.apples);
        }
        if (Double.isFinite(now.ratio) && Math.abs(now.ratio) < LARGEST_OF_JAVASCRIPT) {
            assertThat(((Number) members.get("ratio")).doubleValue()).isEqualTo(now.ratio == 0 ? 0.0 : now.ratio);
        }
    }

    /** A text that is sent as it is. */
    private static boolean isPlain(@Nullable CharSequence text) {
        return text != null && text.toString().matches("[ -~]*[!-~][ -~]*");
    }

    private static void check(IntercomPayload payload) {
        String json = payload.toJson();
        assertThat(JsonReaders.object(json)).isEqualTo(payload.toMap());
        assertThat(payload.toScript()).doesNotContain("<", ">", "&", "\u2028", "\u2029");
        assertThat(payload.toHtmlAttribute()).doesNotContain("<", ">", "\"", "'");
    }

    private static void set(Customer customer, String name, String value) {
        switch (name) {
            case "id" -> customer.id = value;
            case "number" -> customer.id = whole(value);
            case "email" -> customer.email = value;
            case "token" -> customer.ordersToken = value;
            case "created_at" -> customer.createdAt = time(value);
            case "name" -> customer.name = value;
            case "unsubscribed" -> customer.unsubscribed = bool(value);
            case "language" -> customer.language = Locale.forLanguageTag(value);
            case "avatar" -> customer.avatar = value;
            case "company" -> customer.company = company(value);
            case "companies" -> customer.companies.add(company(value));
            case "plan" -> customer.plan = value;
            case "apples" -> customer.apples = whole(value);
            case "credits" -> customer.credits = whole(value);
            case "ratio" -> customer.ratio = decimal(value);
            case "score" -> customer.score = decimal(value).floatValue();
            case "vip" -> customer.vip = bool(value);
            case "beta" -> customer.beta = bool(value);
            case "trial_ends_at" -> customer.trialEndsAt = time(value);
            default -> {
                // No attribute.
            }
        }
    }

    private static Company company(String text) {
        String[] parts = text.split("\\|", -1);
        return new Company(
                part(parts, 0),
                part(parts, 1),
                parts.length > 2 ? time(parts[2]) : null,
                part(parts, 3),
                parts.length > 4 ? whole(parts[4]) : null,
                part(parts, 5),
                parts.length > 6 ? (int) whole(parts[6]) : null);
    }

    private static @Nullable String part(String[] parts, int index) {
        return index < parts.length ? parts[index] : null;
    }

    private static boolean bool(String value) {
        return value.startsWith("t");
    }

    private static long whole(String value) {
        try {
            return Long.parseLong(value);
        } catch (NumberFormatException noNumber) {
            return value.hashCode();
        }
    }

    private static Double decimal(String value) {
        try {
            return Double.valueOf(value);
        } catch (NumberFormatException noNumber) {
            return (double) value.hashCode();
        }
    }

    private static @Nullable Instant time(String value) {
        try {
            return Instant.ofEpochSecond(whole(value));
        } catch (DateTimeException beyondJava) {
            return null;
        }
    }
}
