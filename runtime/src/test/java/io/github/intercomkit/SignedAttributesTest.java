package io.github.intercomkit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.nimbusds.jwt.SignedJWT;
import io.github.intercomkit.fixture.Company;
import io.github.intercomkit.fixture.Customer;
import io.github.intercomkit.fixture.CustomerIntercomSerializer;
import io.github.intercomkit.identity.UserHash;
import io.github.intercomkit.identity.UserJwt;
import java.text.ParseException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What a token takes out of the open payload. */
class SignedAttributesTest {
    private static final Clock CLOCK = Clock.fixed(Instant.ofEpochSecond(1_000_000_000), ZoneOffset.UTC);
    private static final long EXPIRY = 1_000_003_600;
    private static final Set<String> SIGNED = Set.of("name", "avatar", "plan", "apples", "vip", "beta", "score");

    private final UserJwt jwt = UserJwt.withSecret("super-secret").withClock(CLOCK);
    private final Messenger messenger =
            Messenger.builder("k8w2v7qz").identityVerification(jwt).build();
    private final CustomerIntercomSerializer customers = new CustomerIntercomSerializer(messenger, SIGNED);

    @Test
    void aBootCarriesSignedAttributesInTheTokenOnly() {
        BootPayload boot = customers.boot(ada());

        assertThat(claims(boot)).isEqualTo("""
                {"user_id":"17","name":"Ada","avatar":{"type":"avatar","image_url":"https://example.com/ada.png"},\
                "plan":"","apples":0,"score":2.5,"vip":false,"beta":true,"exp":%d}""".formatted(EXPIRY));
        assertThat(boot.toJson()).isEqualTo("""
                {"app_id":"k8w2v7qz","email":"ada@example.com","intercom_user_jwt":"%s","created_at":1234567890,\
                "language_override":"de-AT","company":{"company_id":"6","name":"Orchard"},"credits":0,"ratio":0.5,\
                "trial_ends_at":1600000000}""".formatted(token(boot)));
    }

    @Test
    void anUpdateCarriesSignedAttributesInTheTokenOnly() {
        UpdatePayload update = customers.update(ada());

        assertThat(update.toMap().keySet())
                .containsExactly(
                        "email",
                        "intercom_user_jwt",
                        "created_at",
                        "language_override",
                        "company",
                        "credits",
                        "ratio",
                        "trial_ends_at");
        assertThat(claims(update)).isEqualTo(claims(customers.boot(ada())));
        assertThat(update.changedAttributes())
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
    }

    @Test
    void theTokenOfADiffCarriesTheUserIdAndTheSignedChanges() {
        Customer after = ada();
        after.apples = 2;
        after.credits = 5L;
        UpdatePayload update = customers.diff(ada(), after);

        assertThat(claims(update)).isEqualTo("{\"user_id\":\"17\",\"apples\":2,\"exp\":" + EXPIRY + "}");
        assertThat(update.toJson())
                .isEqualTo("{\"email\":\"ada@example.com\",\"intercom_user_jwt\":\"" + token(update)
                        + "\",\"credits\":5}");
        assertThat(update.changedAttributes()).containsExactly("apples", "credits");
    }

    @Test
    void aChangeOfASignedAttributeIsAChange() {
        Customer after = ada();
        after.vip = true;
        UpdatePayload update = customers.diff(ada(), after);

        assertThat(update.hasChanges()).isTrue();
        assertThat(update.changedAttributes()).containsExactly("vip");
        assertThat(update.toMap()).containsOnlyKeys("email", "intercom_user_jwt");
    }

    @Test
    void withoutChangesTheTokenOfADiffCarriesTheUserId() {
        UpdatePayload update = customers.diff(ada(), ada());

        assertThat(update.hasChanges()).isFalse();
        assertThat(claims(update)).isEqualTo("{\"user_id\":\"17\",\"exp\":" + EXPIRY + "}");
    }

    @Test
    void signedAttributesAreClearedInTheToken() {
        Customer after = ada();
        after.name = null;
        after.avatar = null;
        after.plan = null;
        after.beta = null;
        after.score = null;
        UpdatePayload update = customers.diff(ada(), after);

        assertThat(claims(update))
                .isEqualTo("{\"user_id\":\"17\",\"name\":\"\",\"score\":\"\",\"beta\":\"\",\"exp\":" + EXPIRY + "}");
        assertThat(update.changedAttributes()).containsExactly("name", "score", "beta");
        assertThat(update.toMap()).containsOnlyKeys("email", "intercom_user_jwt");
    }

    @Test
    void aSignedEmailIsInTheTokenOfADiffOnlyIfItChanged() {
        CustomerIntercomSerializer withEmail = new CustomerIntercomSerializer(messenger, Set.of("email"));
        Customer after = ada();
        after.email = "countess@example.com";

        assertThat(claims(withEmail.update(ada())))
                .isEqualTo("{\"user_id\":\"17\",\"email\":\"ada@example.com\",\"exp\":" + EXPIRY + "}");
        assertThat(withEmail.update(ada()).toMap()).doesNotContainKey("email");
        assertThat(claims(withEmail.diff(ada(), ada()))).isEqualTo("{\"user_id\":\"17\",\"exp\":" + EXPIRY + "}");
        UpdatePayload changed = withEmail.diff(ada(), after);
        assertThat(claims(changed))
                .isEqualTo("{\"user_id\":\"17\",\"email\":\"countess@example.com\",\"exp\":" + EXPIRY + "}");
        assertThat(changed.toMap()).containsOnlyKeys("intercom_user_jwt");
        assertThat(changed.changedAttributes()).containsExactly("email");
    }

    @Test
    void companiesStayOutsideTheToken() {
        Customer ada = ada();
        ada.companies = List.of(Company.named(7, "Hedge"));
        Customer after = ada();
        after.company = Company.named(6, "Meadow");
        after.companies = List.of(Company.named(8, "Ditch"));

        assertThat(customers.boot(ada).toMap()).containsKeys("company", "companies");
        assertThat(customers.diff(ada, after).toMap()).containsKeys("company", "companies");
        assertThat(claims(customers.boot(ada)) + claims(customers.diff(ada, after)))
                .doesNotContain("Orchard", "Hedge", "Meadow", "Ditch");
    }

    @Test
    void anAttributeOfACompanyIsNotTheUsersAttributeOfThatName() {
        Customer ada = ada();
        ada.company = ada.company.withPlan("pro");
        Customer after = ada();
        after.company = after.company.withPlan("team");
        CustomerIntercomSerializer open =
                new CustomerIntercomSerializer(Messenger.builder("k8w2v7qz").build(), Set.of());

        assertThat(customers.boot(ada).toMap().get("company"))
                .isEqualTo(Map.of("company_id", "6", "name", "Orchard", "plan", "pro"));
        assertThat(customers.diff(ada, after).toMap().get("company"))
                .isEqualTo(Map.of("company_id", "6", "name", "Orchard", "plan", "team"));
        assertThat(open.boot(ada).with("plan", "added").toMap())
                .containsEntry("plan", "added")
                .containsEntry("company", Map.of("company_id", "6", "name", "Orchard", "plan", "pro"));
        assertThat(open.diff(ada, after).with("name", "added").toMap())
                .containsEntry("name", "added")
                .containsEntry("company", Map.of("company_id", "6", "name", "Orchard", "plan", "team"));
    }

    @Test
    void anAttributeThatIsAddedUnderASignedNameGoesIntoTheToken() {
        BootPayload boot =
                customers.boot(ada()).with("apples", 3).with("credits", 4).with("page_title", "Shop");

        assertThat(claims(boot)).contains("\"plan\":\"\",\"apples\":3,\"score\"");
        assertThat(boot.toMap())
                .containsEntry("credits", 4L)
                .containsEntry("page_title", "Shop")
                .doesNotContainKey("apples");

        UpdatePayload update = customers.diff(ada(), ada()).with("apples", 3).with("note", "x");
        assertThat(claims(update)).isEqualTo("{\"user_id\":\"17\",\"apples\":3,\"exp\":" + EXPIRY + "}");
        assertThat(update.toMap()).containsOnlyKeys("email", "intercom_user_jwt", "note");
        assertThat(update.changedAttributes()).containsExactly("apples", "note");
    }

    @Test
    void addedAttributesNamedLikeClaimsStayOutsideTheToken() {
        BootPayload boot = customers.boot(ada()).with("exp", 5).with("iat", 6);

        assertThat(boot.toMap()).containsEntry("exp", 5L).containsEntry("iat", 6L);
        assertThat(claims(boot)).endsWith("\"exp\":" + EXPIRY + "}").doesNotContain("iat");
    }

    @Test
    void theTokenIsOfTheMomentWhenThePayloadWasMade() {
        MovingClock clock = new MovingClock();
        CustomerIntercomSerializer moving = new CustomerIntercomSerializer(Messenger.builder("k8w2v7qz")
                .identityVerification(jwt.withClock(clock))
                .build());
        BootPayload boot = moving.boot(ada());
        String first = boot.toJson();
        clock.now = clock.now.plus(Duration.ofDays(1));

        assertThat(boot.toJson()).isEqualTo(first);
        assertThat(moving.boot(ada()).toJson()).isNotEqualTo(first);
    }

    /** One user's token never stands beside another's attributes, whenever the object becomes another user. */
    @Test
    void aPayloadIsNotAffectedByLaterChangesOfTheUser() {
        Customer customer = ada();
        BootPayload boot = customers.boot(customer);
        String before = boot.toJson();
        customer.id = 18;
        customer.email = "bob@example.com";
        customer.plan = "silver";

        assertThat(boot.with("note", "x").toJson()).isEqualTo(before.replaceFirst("}$", ",\"note\":\"x\"}"));
        assertThat(claims(boot)).contains("\"user_id\":\"17\"").doesNotContain("silver");
    }

    @Test
    void aTokenWithoutExpiryHasNoExpClaim() {
        CustomerIntercomSerializer lasting = new CustomerIntercomSerializer(Messenger.builder("k8w2v7qz")
                .identityVerification(jwt.withoutExpiry())
                .build());

        assertThat(claims(lasting.boot(Customer.withId(1234)))).isEqualTo("{\"user_id\":\"1234\"}");
        assertThat(token(lasting.boot(Customer.withId(1234))))
                .isEqualTo("eyJhbGciOiJIUzI1NiJ9.eyJ1c2VyX2lkIjoiMTIzNCJ9.QbVRt0_T4JfAv0rGica24l0jzWo48-K1gAWdbvYCHuk");
    }

    @Test
    void withAHashOrNoProofSignedAttributesAreSentOpenly() {
        CustomerIntercomSerializer plain =
                new CustomerIntercomSerializer(Messenger.builder("k8w2v7qz").build(), SIGNED);
        CustomerIntercomSerializer hashed = new CustomerIntercomSerializer(
                Messenger.builder("k8w2v7qz")
                        .identityVerification(UserHash.withSecret("secret"))
                        .build(),
                SIGNED);

        assertThat(plain.update(ada()).toMap()).containsKeys("user_id", "name", "plan", "apples", "vip");
        assertThat(hashed.update(ada()).toMap())
                .containsKeys("user_id", "user_hash", "name", "plan", "apples", "vip")
                .doesNotContainKey("intercom_user_jwt");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", " "})
    void aUserWithoutAnIdIsRefused(String id) {
        Customer nobody = Customer.withEmail("ada@example.com");
        nobody.id = id;

        for (Runnable step : List.<Runnable>of(
                () -> customers.boot(nobody),
                () -> customers.update(nobody),
                () -> customers.diff(customers.snapshot(nobody), nobody))) {
            assertThatThrownBy(step::run)
                    .isInstanceOf(InvalidPayloadException.class)
                    .hasMessageContaining("no user_id")
                    .hasMessageContaining("UserHash");
        }
    }

    @Test
    void aFirstUserIdBesideAnEqualEmailIsAChange() {
        Customer after = ada();

        assertThat(customers.diff(Customer.withEmail("ada@example.com"), after).changedAttributes())
                .contains("user_id")
                .doesNotContain("email");
    }

    @Test
    void toStringShowsTheNamesOutsideTheToken() {
        assertThat(customers.diff(ada(), ada()).with("note", "x"))
                .hasToString("UpdatePayload[email, intercom_user_jwt, note]");
    }

    private static Customer ada() {
        Customer ada = Customer.withId(17);
        ada.email = "ada@example.com";
        ada.createdAt = Instant.ofEpochSecond(1234567890);
        ada.name = "Ada";
        ada.language = Locale.forLanguageTag("de-AT");
        ada.avatar = "https://example.com/ada.png";
        ada.company = Company.named(6, "Orchard");
        ada.plan = "";
        ada.credits = 0L;
        ada.ratio = 0.5;
        ada.score = 2.5;
        ada.beta = true;
        ada.trialEndsAt = Instant.ofEpochSecond(1600000000);
        return ada;
    }

    private static String token(IntercomPayload payload) {
        return (String) payload.toMap().get("intercom_user_jwt");
    }

    private static String claims(IntercomPayload payload) {
        try {
            return SignedJWT.parse(token(payload)).getPayload().toString();
        } catch (ParseException e) {
            throw new AssertionError(e);
        }
    }

    private static final class MovingClock extends Clock {
        private Instant now = Instant.ofEpochSecond(1_000_000_000);

        @Override
        public Instant instant() {
            return now;
        }

        @Override
        public ZoneOffset getZone() {
            return ZoneOffset.UTC;
        }

        @Override
        public Clock withZone(java.time.ZoneId zone) {
            return this;
        }
    }
}
