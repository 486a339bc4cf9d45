package io.github.intercomkit.model;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.github.intercomkit.Messenger;
import io.github.intercomkit.fixture.Customer;
import io.github.intercomkit.identity.IdentityVerification;
import io.github.intercomkit.identity.UserHash;
import io.github.intercomkit.identity.UserJwt;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Clock;
import java.time.Duration;
import java.util.Base64;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.jspecify.annotations.Nullable;

/** How a shop identifies its customers and proves it, and how Intercom checks the proof. */
enum Identification {
    ID_AND_HASH,
    EMAIL_AND_HASH,
    ID_AND_TOKEN;

    static final String APP_ID = "k8w2v7qz";
    private static final String SECRET = "secret";
    private static final ObjectMapper JSON = new ObjectMapper().enable(DeserializationFeature.USE_LONG_FOR_INTS);

    static Identification any(Random random) {
        return values()[random.nextInt(values().length)];
    }

    /** The identifiers of two people. */
    List<String> people() {
        return this == EMAIL_AND_HASH ? List.of("ada@example.com", "bob@example.com") : List.of("1", "2");
    }

    Customer customer(String person) {
        return this == EMAIL_AND_HASH ? Customer.withEmail(person) : Customer.withId(person);
    }

    /** A Messenger with tokens of that lifetime, by that clock. */
    Messenger messenger(Duration lifetime, Clock clock) {
        return Messenger.builder(APP_ID)
                .clock(clock)
                .identityVerification(
                        this == ID_AND_TOKEN
                                ? UserJwt.withSecret(SECRET).expiresAfter(lifetime)
                                : UserHash.withSecret(SECRET))
                .build();
    }

    IdentityVerification verification() {
        return this == ID_AND_TOKEN ? UserJwt.withSecret(SECRET) : UserHash.withSecret(SECRET);
    }

    /** The members of an argument, open ones and those of its token, without the proof. The proof must be right. */
    Map<String, Object> verifiedMembers(Map<String, Object> argument) {
        Map<String, Object> members = new HashMap<>(argument);
        Object hash = members.remove("user_hash");
        Object token = members.remove("intercom_user_jwt");
        if (this == ID_AND_TOKEN) {
            assertThat(hash).isNull();
            if (token != null) {
                assertThat(members).doesNotContainKey("user_id");
                Map<String, Object> claims = claims((String) token);
                assertThat(members).doesNotContainKeys(claims.keySet().toArray(String[]::new));
                members.putAll(claims);
            }
            assertThat(members.containsKey("user_id")).isEqualTo(token != null);
        } else {
            assertThat(token).isNull();
            String person = person(members);
            assertThat(hash)
                    .isEqualTo(
                            person == null ? null : UserHash.withSecret(SECRET).hash(person));
        }
        return members;
    }

    /** When the token of a call expires; null if the call has none. */
    @Nullable Long tokenExpiry(Map<String, Object> argument) {
        Object token = argument.get("intercom_user_jwt");
        return token == null ? null : (Long) allClaims((String) token).get("exp");
    }

    private static String person(Map<String, Object> members) {
        return (String) members.getOrDefault("user_id", members.get("email"));
    }

    private static Map<String, Object> claims(String token) {
        Map<String, Object> claims = allClaims(token);
        assertThat(claims.remove("exp")).isNotNull();
        return claims;
    }

    private static Map<String, Object> allClaims(String token) {
        String[] parts = token.split("\\.");
        String signature = UserHash.withSecret(SECRET).hash(parts[0] + "." + parts[1]);
        assertThat(HexFormat.of().formatHex(Base64.getUrlDecoder().decode(parts[2])))
                .isEqualTo(signature);
        try {
            return JSON.readerForMapOf(Object.class)
                    .readValue(Base64.getUrlDecoder().decode(parts[1]));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
