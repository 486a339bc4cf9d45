package io.github.intercomkit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.SignedJWT;
import io.github.intercomkit.fixture.Customer;
import io.github.intercomkit.fixture.CustomerIntercomSerializer;
import io.github.intercomkit.fixture.IntercomData;
import io.github.intercomkit.fixture.RandomCustomers;
import io.github.intercomkit.fixture.Seeds;
import io.github.intercomkit.identity.IdentityVerification;
import io.github.intercomkit.identity.UserHash;
import io.github.intercomkit.identity.UserJwt;
import java.text.ParseException;
import java.time.Instant;
import java.util.Date;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.LongStream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Random users without a proof, with a hash and with a token: Intercom gets the same attributes. */
class RandomProofsTest {
    private static final UserHash HASH = UserHash.withSecret("secret");
    private static final UserJwt JWT = UserJwt.withSecret("secret");
    private static final List<String> SIGNABLE = List.of(
            "email",
            "created_at",
            "name",
            "unsubscribed_from_emails",
            "language_override",
            "avatar",
            "plan",
            "apples",
            "credits",
            "ratio",
            "score",
            "vip",
            "beta",
            "trial_ends_at");
    private static final List<Map.Entry<String, Object>> ADDABLE = List.of(
            Map.entry("apples", 7),
            Map.entry("plan", ""),
            Map.entry("beta", false),
            Map.entry("created_at", Instant.EPOCH),
            Map.entry("avatar", "https://example.com/new"),
            Map.entry("language_override", "fr"),
            Map.entry("anything", 1.5),
            Map.entry("exp", 1));

    static LongStream seeds() {
        return Seeds.first(500);
    }

    @ParameterizedTest(name = "seed {0}")
    @MethodSource("seeds")
    void everyProofSendsTheSameAttributes(long seed) {
        Random random = new Random(seed);
        Set<String> signed = someOf(SIGNABLE, random);
        CustomerIntercomSerializer plain = serializer(Messenger.builder("k8w2v7qz"), signed);
        CustomerIntercomSerializer hashed = serializer(messenger(HASH), signed);
        CustomerIntercomSerializer withTokens = serializer(messenger(JWT), signed);
        Customer before = RandomCustomers.customer(random);
        Customer after = random.nextBoolean() ? RandomCustomers.customer(random) : before.copy();
        if (random.nextInt(3) == 0) {
            before.email = "ada@example.com";
            before.id = random.nextBoolean() ? null : " ";
            after.email = "ada@example.com";
            after.id = random.nextBoolean() ? before.id : 17;
        }
        boolean hasId = after.id instanceof Integer;
        String proved = hasId ? "17" : after.email;
        Set<Map.Entry<String, Object>> added = someOf(ADDABLE, random);

        for (Step step : List.<Step>of(
                customers -> customers.boot(after),
                customers -> customers.update(after),
                customers -> customers.diff(before, after),
                customers -> afterHasChanges(customers.diff(before, after)),
                customers -> withAll(customers.boot(after), added),
                customers -> withAll(customers.diff(before, after), added),
                customers -> withAll(afterHasChanges(customers.diff(before, after)), added))) {
            IntercomPayload open = step.payload(plain);
            IntercomPayload hashPayload = step.payload(hashed);
            if (!hasId) {
                assertThat(open.toMap()).doesNotContainKeys("user_id", "user_hash", "intercom_user_jwt");
                assertThat(hashPayload.toMap()).containsEntry("user_hash", HASH.hash(proved));
                assertThat(without("user_hash", hashPayload.toMap())).isEqualTo(open.toMap());
                assertThatThrownBy(() -> step.payload(withTokens)).isInstanceOf(InvalidPayloadException.class);
                continue;
            }
            IntercomPayload tokenPayload = step.payload(withTokens);

            assertThat(open.toMap()).doesNotContainKeys("user_hash", "intercom_user_jwt");
            assertThat(without("user_hash", hashPayload.toMap())).isEqualTo(open.toMap());
            assertThat(hashPayload.toMap()).containsEntry("user_hash", HASH.hash(proved));
            assertThat(tokenPayload.toMap())
                    .doesNotContainKeys("user_id", "user_hash")
                    .doesNotContainKeys(signed.toArray(String[]::new));
            Map<String, Object> claims = claims(tokenPayload);
            assertThat(claims).containsEntry("user_id", "17");
            assertThat(claims.keySet()).isSubsetOf(with(signed, "user_id"));

            // A signed email that did not change is not sent again; Intercom knows it.
            String known = (String) open.toMap().get("email");
            assertThat(dataWithClaims(claims, tokenPayload, known)).isEqualTo(dataOf(open));
            if (open instanceof UpdatePayload update) {
                assertThat(((UpdatePayload) hashPayload).changedAttributes())
                        .containsExactlyElementsOf(update.changedAttributes());
                assertThat(((UpdatePayload) tokenPayload).changedAttributes())
                        .containsExactlyElementsOf(update.changedAttributes());
            }
        }
    }

    private interface Step {
        IntercomPayload payload(CustomerIntercomSerializer customers);
    }

    private static UpdatePayload afterHasChanges(UpdatePayload diff) {
        assertThat(diff.hasChanges()).isEqualTo(!diff.changedAttributes().isEmpty());
        return diff;
    }

    private static IntercomPayload withAll(IntercomPayload payload, Set<Map.Entry<String, Object>> added) {
        IntercomPayload all = payload;
        for (Map.Entry<String, Object> each : added) {
            all = all.with(each.getKey(), each.getValue());
        }
        return all;
    }

    private static List<Object> dataOf(IntercomPayload payload) {
        IntercomData intercom = new IntercomData();
        intercom.apply(payload.toMap());
        return List.of(intercom.person(), intercom.companies());
    }

    private static List<Object> dataWithClaims(Map<String, Object> claims, IntercomPayload payload, String knownEmail) {
        IntercomData intercom = new IntercomData();
        if (knownEmail != null) {
            intercom.apply(Map.of("email", knownEmail));
        }
        intercom.apply(without("intercom_user_jwt", payload.toMap()));
        intercom.apply(claims);
        return List.of(intercom.person(), intercom.companies());
    }

    private static Map<String, Object> claims(IntercomPayload payload) {
        String token = (String) payload.toMap().get("intercom_user_jwt");
        assertThat(JWT.verify("17", token)).isTrue();
        try {
            JWTClaimsSet claims = SignedJWT.parse(token).getJWTClaimsSet();
            assertThat(claims.getExpirationTime()).isAfter(new Date());
            return without("exp", claims.getClaims());
        } catch (ParseException e) {
            throw new AssertionError(e);
        }
    }

    private static MessengerBuilder messenger(IdentityVerification verification) {
        return Messenger.builder("k8w2v7qz").identityVerification(verification);
    }

    private static CustomerIntercomSerializer serializer(MessengerBuilder messenger, Set<String> signed) {
        return new CustomerIntercomSerializer(messenger.build(), signed);
    }

    private static <E> Set<E> someOf(List<E> all, Random random) {
        return all.stream().filter(each -> random.nextInt(3) == 0).collect(Collectors.toSet());
    }

    private static Set<String> with(Set<String> names, String name) {
        Set<String> more = new HashSet<>(names);
        more.add(name);
        return more;
    }

    private static Map<String, Object> without(String name, Map<String, Object> members) {
        Map<String, Object> others = new LinkedHashMap<>(members);
        others.remove(name);
        return others;
    }
}
