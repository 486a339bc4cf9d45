package io.github.intercomkit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import io.github.intercomkit.fixture.Company;
import io.github.intercomkit.fixture.Customer;
import io.github.intercomkit.fixture.CustomerIntercomSerializer;
import io.github.intercomkit.identity.UserJwt;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** {@code payload.withCompany(name, value)}. */
class AddedCompanyAttributesTest {
    private final CustomerIntercomSerializer customers =
            new CustomerIntercomSerializer(Messenger.builder("k8w2v7qz").build());
    private final Customer ada = ada();

    @Test
    void itStandsInTheCompanyOfABootAndAFullUpdate() {
        BootPayload boot = customers.boot(ada).withCompany("orders", 3).withCompany("region", "north");
        UpdatePayload update = customers.update(ada).withCompany("orders", 3);

        assertThat(boot.toJson())
                .contains(
                        "\"company\":{\"company_id\":\"7\",\"name\":\"Orchard\",\"plan\":\"basic\",\"region\":\"north\","
                                + "\"orders\":3},\"apples\"");
        assertThat(company(update))
                .isEqualTo(
                        Map.of("company_id", "7", "name", "Orchard", "plan", "basic", "region", "south", "orders", 3L));
    }

    @Test
    void aPayloadIsNotChangedByIt() {
        BootPayload boot = customers.boot(ada);
        boot.withCompany("orders", 3).with("beta", true);

        assertThat(boot.toJson()).isEqualTo(customers.boot(ada).toJson());
    }

    @Test
    void anUpdateThatDoesNotSendTheCompanyNamesIt() {
        UpdatePayload diff = customers.diff(customers.snapshot(ada), ada);
        assertThat(diff.hasChanges()).isFalse();

        UpdatePayload more = diff.withCompany("orders", 3);

        assertThat(company(more)).isEqualTo(Map.of("company_id", "7", "name", "Orchard", "orders", 3L));
        assertThat(more.hasChanges()).isTrue();
        assertThat(more.changedAttributes()).containsExactly("company");
        assertThat(more).hasToString("UpdatePayload[user_id, company]");
    }

    @Test
    void anUpdateThatSendsTheCompanyKeepsWhatChangedAndWhatIsCleared() {
        UserSnapshot<Customer> before = customers.snapshot(ada);
        ada.company = ada.company.withPlan("pro").withRegion(null);
        ada.apples = 9;

        UpdatePayload diff = customers.diff(before, ada);
        assertThat(diff.hasChanges()).isTrue();
        UpdatePayload more = diff.withCompany("orders", 3);

        assertThat(more.toJson())
                .isEqualTo(
                        "{\"user_id\":\"17\",\"company\":{\"company_id\":\"7\",\"name\":\"Orchard\",\"plan\":\"pro\","
                                + "\"region\":\"\",\"orders\":3},\"apples\":9}");
        assertThat(more.changedAttributes()).containsExactly("company", "apples");
    }

    @Test
    void aTokenLeavesTheCompanyOpen() {
        CustomerIntercomSerializer signed = new CustomerIntercomSerializer(Messenger.builder("k8w2v7qz")
                .identityVerification(UserJwt.withSecret("super-secret"))
                .build());

        assertThat(company(signed.boot(ada).withCompany("orders", 3))).containsEntry("orders", 3L);
    }

    static List<Arguments> values() {
        return List.of(
                arguments("name", "Orchard & Co", "Orchard & Co"),
                arguments("plan", "", ""),
                arguments("monthly_spend", 12, 12L),
                arguments("created_at", Instant.ofEpochSecond(5), 5L),
                arguments("renewed_at", Instant.ofEpochSecond(5), 5L),
                arguments("renewed_at", "", ""),
                arguments("ratio", 0.5, 0.5),
                arguments("active", true, true));
    }

    @ParameterizedTest
    @MethodSource("values")
    void itIsCheckedAndConvertedLikeADeclaredOne(String name, Object value, Object wire) {
        assertThat(company(customers.boot(ada).withCompany(name, value))).containsEntry(name, wire);
    }

    static List<Arguments> refusals() {
        return List.of(
                arguments("company_id", "8", "it identifies the company"),
                arguments("id", "8", "another name of company_id"),
                arguments("user_count", 8, "Intercom counts a company's users itself"),
                arguments("app_id", "canary", "reserved"),
                arguments("name", " ", "Intercom takes no company without it"),
                arguments("monthly_spend", 1L << 31, "monthly_spend"),
                arguments("size", "canary", "it takes"),
                arguments("a.b", 1, "underscore"),
                arguments("renewed_at", 5, "Add an Instant"),
                arguments("seen", Instant.EPOCH, "ends in _at"),
                arguments("tags", List.of("canary"), "text, a number, a boolean or a time"),
                arguments("motto", "canary".repeat(50), "255 UTF-16 units"));
    }

    @ParameterizedTest
    @MethodSource("refusals")
    void whatIntercomDoesNotTakeIsRefused(String name, Object value, String reason) {
        assertThatThrownBy(() -> customers.boot(ada).withCompany(name, value))
                .isInstanceOf(InvalidPayloadException.class)
                .hasMessageContaining("Company attribute \"" + name + "\"")
                .hasMessageContaining(reason)
                .hasMessageNotContaining("canary");
    }

    @Test
    void anOverlongTextIsCutWhereTheMessengerSaysSo() {
        CustomerIntercomSerializer cutting = new CustomerIntercomSerializer(Messenger.builder("k8w2v7qz")
                .overlongText(OverlongText.TRUNCATE)
                .build());

        assertThat(company(cutting.boot(ada).withCompany("motto", "x".repeat(300)))
                        .get("motto"))
                .isEqualTo("x".repeat(255));
    }

    @Test
    void nullIsRefused() {
        assertThatThrownBy(() -> customers.boot(ada).withCompany("orders", null))
                .isInstanceOf(NullPointerException.class)
                .hasMessageContaining("orders");
        assertThatThrownBy(() -> customers.boot(ada).withCompany(null, 1)).isInstanceOf(NullPointerException.class);
    }

    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void aUserWithoutACompanyIsRefused(boolean hasCompanies) {
        ada.company = null;
        ada.companies = hasCompanies ? List.of(Company.named(7, "Orchard")) : null;

        for (IntercomPayload payload :
                List.of(customers.boot(ada), customers.update(ada), customers.diff(customers.snapshot(ada), ada))) {
            assertThatThrownBy(() -> payload.withCompany("orders", 3))
                    .isInstanceOf(InvalidPayloadException.class)
                    .hasMessageContaining("the payload has no company")
                    .hasMessageContaining("Give the class a member for company");
        }
    }

    @Test
    void anExcludedCompanyIsNone() {
        CustomerIntercomSerializer excluding = new CustomerIntercomSerializer(Messenger.builder("k8w2v7qz")
                .excludeCompanies(Company.class, company -> true)
                .build());

        assertThatThrownBy(() -> excluding.boot(ada).withCompany("orders", 3))
                .isInstanceOf(InvalidPayloadException.class)
                .hasMessageContaining("left out");
    }

    @Test
    void visitorsAndPingsHaveNone() {
        Messenger messenger = customers.messenger();
        for (IntercomPayload payload : List.of(messenger.bootVisitor(), messenger.ping())) {
            assertThatThrownBy(() -> payload.withCompany("orders", 3))
                    .isInstanceOf(InvalidPayloadException.class)
                    .hasMessageContaining("only signed-in users have a company");
        }
    }

    @SuppressWarnings("unchecked")
    private static Map<String, Object> company(IntercomPayload payload) {
        return (Map<String, Object>) payload.toMap().get("company");
    }

    private static Customer ada() {
        Customer ada = Customer.withId(17);
        ada.company = Company.named(7, "Orchard").withPlan("basic").withRegion("south");
        return ada;
    }
}
