package io.github.intercomkit;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.intercomkit.fixture.Company;
import io.github.intercomkit.fixture.Customer;
import io.github.intercomkit.fixture.CustomerIntercomSerializer;
import io.github.intercomkit.identity.UserHash;
import io.github.intercomkit.identity.UserJwt;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** Signed attributes are in the token, and not in the open payload. */
class SignedAttributesTest extends SignedFixture {
    @Test
    void aBootCarriesSignedAttributesInTheTokenOnly() {
        BootPayload boot = customers.boot(ada());

        assertThat(claims(boot)).isEqualTo("""
                {"user_id":"17","name":"Ada","avatar":{"type":"avatar","image_url":"https://example.com/ada.png"},\
                "plan":"","apples":0,"score":2.5,"vip":false,"beta":true,"exp":%d}""".formatted(expiry));
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
    void theDurationOfASessionStandsInTheTokenOfABoot() {
        var builder = Messenger.builder("k8w2v7qz").sessionDuration(Duration.ofMinutes(5));
        var signing = new CustomerIntercomSerializer(
                builder.identityVerification(UserJwt.withSecret("secret").withoutExpiry())
                        .build());

        BootPayload boot = signing.boot(ada());

        assertThat(boot.toMap()).doesNotContainKey("session_duration").containsKey("intercom_user_jwt");
        assertThat(claims(boot)).startsWith("{\"user_id\":\"17\",\"session_duration\":300000");
        assertThat(claims(boot.with("session_duration", 600_000))).contains("\"session_duration\":600000");
        assertThat(claims(signing.update(ada()))).doesNotContain("session_duration");
        assertThat(signing.messenger().bootVisitor().toMap()).containsEntry("session_duration", 300_000L);
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
        assertThat(claims(update)).isEqualTo("{\"user_id\":\"17\",\"apples\":3,\"exp\":" + expiry + "}");
        assertThat(update.toMap()).containsOnlyKeys("email", "intercom_user_jwt", "note");
        assertThat(update.changedAttributes()).containsExactly("apples", "note");
    }

    @Test
    void addedAttributesNamedLikeClaimsStayOutsideTheToken() {
        BootPayload boot = customers.boot(ada()).with("exp", 5).with("iat", 6);

        assertThat(boot.toMap()).containsEntry("exp", 5L).containsEntry("iat", 6L);
        assertThat(claims(boot)).endsWith("\"exp\":" + expiry + "}").doesNotContain("iat");
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

    @Test
    void toStringShowsTheNamesOutsideTheToken() {
        assertThat(customers.diff(ada(), ada()).with("note", "x"))
                .hasToString("UpdatePayload[email, intercom_user_jwt, note]");
    }
}
