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
import java.time.DateTimeException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
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
        check(serializer.boot(later));
        check(serializer.update(later));
        check(serializer.diff(earlier, later));
        assertThat(serializer.diff(later, later).hasChanges()).isFalse();
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
