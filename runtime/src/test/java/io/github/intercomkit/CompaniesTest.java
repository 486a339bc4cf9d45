package io.github.intercomkit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.intercomkit.fixture.Company;
import io.github.intercomkit.fixture.Customer;
import io.github.intercomkit.fixture.CustomerIntercomSerializer;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.NullSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Companies in updates and diffs. */
class CompaniesTest {
    private static final String UNCHANGED = "{\"user_id\":\"17\"}";

    private final CustomerIntercomSerializer customers =
            new CustomerIntercomSerializer(Messenger.builder("k8w2v7qz").build());
    private final Company orchard = new Company(6L, "Orchard", Instant.ofEpochSecond(5), "pro", 42L, "north", 3);

    @Test
    void aCompanyIsSentWholeWithItsTimesInSeconds() {
        assertThat(customers.update(of(orchard)).toJson()).contains("""
                "company":{"company_id":"6","name":"Orchard","created_at":5,"plan":"pro","monthly_spend":42,\
                "region":"north","seats":3}""");
    }

    @Test
    void anEqualCompanyIsNotSentAgain() {
        assertThat(diff(orchard, orchard.withPlan("pro"))).isEqualTo(UNCHANGED);
    }

    @Test
    void aChangedCompanyIsSentWithItsIdNameAndChanges() {
        assertThat(diff(orchard, orchard.withPlan("team").withSeats(4)))
                .isEqualTo(
                        "{\"user_id\":\"17\",\"company\":{\"company_id\":\"6\",\"name\":\"Orchard\",\"plan\":\"team\",\"seats\":4}}");
    }

    @Test
    void aRenamedCompanyIsSentWithIdAndName() {
        assertThat(diff(orchard, orchard.withName("Orchards")))
                .isEqualTo("{\"user_id\":\"17\",\"company\":{\"company_id\":\"6\",\"name\":\"Orchards\"}}");
    }

    @Test
    void attributesOfACompanyAreClearedLikeThoseOfAPerson() {
        Company cleared = orchard.withPlan(null)
                .withRegion(null)
                .withSeats(null)
                .withMonthlySpend(null)
                .withCreatedAt(null);

        assertThat(diff(orchard, cleared)).isEqualTo("""
                {"user_id":"17","company":{"company_id":"6","name":"Orchard","plan":"","region":"","seats":""}}""");
    }

    @Test
    void aCompanyThatLostOnlyValuesThatCannotBeClearedIsUnchanged() {
        UpdatePayload update =
                customers.diff(of(orchard), of(orchard.withMonthlySpend(null).withCreatedAt(null)));

        assertThat(update.toJson()).isEqualTo(UNCHANGED);
        assertThat(update.hasChanges()).isFalse();
    }

    @Test
    void anotherCompanyIsSentWhole() {
        assertThat(diff(orchard, new Company("7", "Grove", null, "pro", null, null, null)))
                .isEqualTo(
                        "{\"user_id\":\"17\",\"company\":{\"company_id\":\"7\",\"name\":\"Grove\",\"plan\":\"pro\"}}");
    }

    @Test
    void aFirstCompanyIsSentWholeAndALostOneIsLeftOut() {
        assertThat(diff(null, Company.named(6, "Orchard")))
                .isEqualTo("{\"user_id\":\"17\",\"company\":{\"company_id\":\"6\",\"name\":\"Orchard\"}}");
        assertThat(diff(orchard, null)).isEqualTo(UNCHANGED);
    }

    @Test
    void companiesAreMatchedByIdAndOnlyAddedAndChangedOnesAreSent() {
        Customer before = Customer.withId(17);
        before.companies = List.of(Company.named(1, "One"), Company.named(2, "Two"), Company.named(3, "Three"));
        Customer after = Customer.withId(17);
        after.companies =
                List.of(Company.named(3, "Three"), Company.named(2, "Two").withPlan("pro"), Company.named(4, "Four"));

        UpdatePayload update = customers.diff(before, after);

        assertThat(update.toJson()).isEqualTo("""
                {"user_id":"17","companies":[{"company_id":"2","name":"Two","plan":"pro"},{"company_id":"4","name":"Four"}]}""");
        assertThat(update.changedAttributes()).containsExactly("companies");
    }

    @Test
    void aCompanyBetweenChangedOnesIsLeftOut() {
        Company two = Company.named(2, "Two").withPlan("pro");
        UpdatePayload update = customers.diff(
                of(List.of(Company.named(1, "One"), two, Company.named(3, "Three"))),
                of(List.of(Company.named(1, "Uno"), two.withPlan("pro"), Company.named(3, "Tre"))));

        assertThat(update.toJson()).isEqualTo("""
                {"user_id":"17","companies":[{"company_id":"1","name":"Uno"},{"company_id":"3","name":"Tre"}]}""");
    }

    @Test
    void companiesInAnotherOrderThatLostOnlyValuesThatCannotBeClearedAreUnchanged() {
        UpdatePayload update = customers.diff(
                of(List.of(orchard, Company.named(7, "Grove"))),
                of(List.of(Company.named(7, "Grove"), orchard.withCreatedAt(null))));

        assertThat(update.hasChanges()).isFalse();
        assertThat(update.changedAttributes()).isEmpty();
        assertThat(update.toJson()).isEqualTo(UNCHANGED);
    }

    @Test
    void companiesInAnotherOrderAndMissingCompaniesAreUnchanged() {
        Customer before = Customer.withId(17);
        before.companies = List.of(Company.named(1, "One"), Company.named(2, "Two"));
        Customer after = Customer.withId(17);
        after.companies = List.of(Company.named(2, "Two"));

        assertThat(customers.diff(before, after).toJson()).isEqualTo(UNCHANGED);
        assertThat(customers.diff(before, after).hasChanges()).isFalse();
    }

    @Test
    void noCompaniesAndNullAreLeftOut() {
        Customer none = Customer.withId(17);
        none.companies = List.of();

        assertThat(customers.update(none).toMap()).doesNotContainKey("companies");
        assertThat(customers.update(Customer.withId(17)).toMap()).doesNotContainKeys("company", "companies");
    }

    @ParameterizedTest
    @NullSource
    @ValueSource(strings = {"", " "})
    void aCompanyWithoutIdIsRefused(String missing) {
        assertThatThrownBy(() -> customers.snapshot(of(Company.named(missing, "Orchard"))))
                .isInstanceOf(InvalidPayloadException.class)
                .hasMessageStartingWith("Company attribute \"company_id\": ")
                .hasMessageNotContaining("Orchard");
    }

    @ParameterizedTest
    @NullSource
    @ValueSource(strings = {"", " "})
    void aCompanyWithoutNameIsRefused(String missing) {
        assertThatThrownBy(() -> customers.snapshot(of(Company.named(6, missing))))
                .isInstanceOf(InvalidPayloadException.class)
                .hasMessageStartingWith("Company attribute \"name\": ");
    }

    @Test
    void aNullAmongCompaniesIsRefused() {
        Customer customer = Customer.withId(17);
        customer.companies = Arrays.asList(orchard, null);

        assertThatThrownBy(() -> customers.snapshot(customer))
                .isInstanceOf(InvalidPayloadException.class)
                .hasMessageContaining("null");
    }

    @Test
    void aRepeatedCompanyIsRefused() {
        Customer customer = Customer.withId(17);
        customer.companies = List.of(orchard, Company.named("6", "Orchard again"));

        assertThatThrownBy(() -> customers.snapshot(customer))
                .isInstanceOf(InvalidPayloadException.class)
                .hasMessageContaining("company_id")
                .hasMessageNotContaining("Orchard");
    }

    @Test
    void aChangeOfTheListAfterTheSnapshotDoesNotReachIt() {
        Customer customer = Customer.withId(17);
        customer.companies = Arrays.asList(Company.named(1, "One"), Company.named(2, "Two"));
        UserSnapshot<Customer> before = customers.snapshot(customer);
        customer.companies.set(0, Company.named(1, "Uno"));

        assertThat(customers.diff(before, customer).toMap()).containsKey("companies");
    }

    private String diff(Company before, Company after) {
        return customers.diff(of(before), of(after)).toJson();
    }

    private static Customer of(List<Company> companies) {
        Customer customer = Customer.withId(17);
        customer.companies = companies;
        return customer;
    }

    private static Customer of(Company company) {
        Customer customer = Customer.withId(17);
        customer.company = company;
        return customer;
    }
}
