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

/** Rule 7: what is told of a user's companies. */
class CompaniesTest {
    private static final String UNCHANGED = "{\"user_id\":\"17\"}";

    private final CustomerIntercomSerializer customers =
            new CustomerIntercomSerializer(Messenger.builder("k8w2v7qz").build());
    private final Company orchard = new Company(6L, "Orchard", Instant.ofEpochSecond(5), "pro", 42L, "north", 3);

    @Test
    void a_company_is_sent_whole_with_its_times_in_seconds() {
        assertThat(customers.update(of(orchard)).toJson()).contains("""
                "company":{"company_id":"6","name":"Orchard","created_at":5,"plan":"pro","monthly_spend":42,\
                "region":"north","seats":3}""");
    }

    @Test
    void an_equal_company_is_not_sent_again() {
        assertThat(difference(orchard, orchard.withPlan("pro"))).isEqualTo(UNCHANGED);
    }

    @Test
    void a_changed_company_is_sent_with_id_name_and_what_changed() {
        assertThat(difference(orchard, orchard.withPlan("team").withSeats(4)))
                .isEqualTo(
                        "{\"user_id\":\"17\",\"company\":{\"company_id\":\"6\",\"name\":\"Orchard\",\"plan\":\"team\",\"seats\":4}}");
    }

    @Test
    void a_renamed_company_is_sent_with_id_and_name() {
        assertThat(difference(orchard, orchard.withName("Orchards")))
                .isEqualTo("{\"user_id\":\"17\",\"company\":{\"company_id\":\"6\",\"name\":\"Orchards\"}}");
    }

    @Test
    void attributes_of_a_company_are_cleared_like_those_of_a_person() {
        Company cleared = orchard.withPlan(null)
                .withRegion(null)
                .withSeats(null)
                .withMonthlySpend(null)
                .withCreatedAt(null);

        assertThat(difference(orchard, cleared)).isEqualTo("""
                {"user_id":"17","company":{"company_id":"6","name":"Orchard","plan":"","region":"","seats":""}}""");
    }

    @Test
    void a_company_that_only_lost_what_cannot_be_cleared_has_not_changed() {
        UpdatePayload update =
                customers.diff(of(orchard), of(orchard.withMonthlySpend(null).withCreatedAt(null)));

        assertThat(update.toJson()).isEqualTo(UNCHANGED);
        assertThat(update.hasChanges()).isFalse();
    }

    @Test
    void another_company_is_sent_whole() {
        assertThat(difference(orchard, new Company("7", "Grove", null, "pro", null, null, null)))
                .isEqualTo(
                        "{\"user_id\":\"17\",\"company\":{\"company_id\":\"7\",\"name\":\"Grove\",\"plan\":\"pro\"}}");
    }

    @Test
    void a_first_company_is_sent_whole_and_a_lost_one_is_left_out() {
        assertThat(difference(null, Company.named(6, "Orchard")))
                .isEqualTo("{\"user_id\":\"17\",\"company\":{\"company_id\":\"6\",\"name\":\"Orchard\"}}");
        assertThat(difference(orchard, null)).isEqualTo(UNCHANGED);
    }

    @Test
    void companies_are_matched_by_id_and_only_added_and_changed_ones_are_sent() {
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
    void companies_in_another_order_or_fewer_of_them_are_no_change() {
        Customer before = Customer.withId(17);
        before.companies = List.of(Company.named(1, "One"), Company.named(2, "Two"));
        Customer after = Customer.withId(17);
        after.companies = List.of(Company.named(2, "Two"));

        assertThat(customers.diff(before, after).toJson()).isEqualTo(UNCHANGED);
        assertThat(customers.diff(before, after).hasChanges()).isFalse();
    }

    @Test
    void no_companies_and_null_are_left_out() {
        Customer none = Customer.withId(17);
        none.companies = List.of();

        assertThat(customers.update(none).toMap()).doesNotContainKey("companies");
        assertThat(customers.update(Customer.withId(17)).toMap()).doesNotContainKeys("company", "companies");
    }

    @ParameterizedTest
    @NullSource
    @ValueSource(strings = {"", " "})
    void a_company_without_id_is_refused(String missing) {
        assertThatThrownBy(() -> customers.snapshot(of(Company.named(missing, "Orchard"))))
                .isInstanceOf(InvalidPayloadException.class)
                .hasMessageStartingWith("Attribute \"company.company_id\": ")
                .hasMessageNotContaining("Orchard");
    }

    @ParameterizedTest
    @NullSource
    @ValueSource(strings = {"", " "})
    void a_company_without_name_is_refused(String missing) {
        assertThatThrownBy(() -> customers.snapshot(of(Company.named(6, missing))))
                .isInstanceOf(InvalidPayloadException.class)
                .hasMessageStartingWith("Attribute \"company.name\": ");
    }

    @Test
    void a_null_among_companies_is_refused() {
        Customer customer = Customer.withId(17);
        customer.companies = Arrays.asList(orchard, null);

        assertThatThrownBy(() -> customers.snapshot(customer))
                .isInstanceOf(InvalidPayloadException.class)
                .hasMessageContaining("null");
    }

    @Test
    void one_company_twice_is_refused() {
        Customer customer = Customer.withId(17);
        customer.companies = List.of(orchard, Company.named("6", "Orchard again"));

        assertThatThrownBy(() -> customers.snapshot(customer))
                .isInstanceOf(InvalidPayloadException.class)
                .hasMessageContaining("company_id")
                .hasMessageNotContaining("Orchard");
    }

    @Test
    void a_change_of_the_list_after_the_snapshot_does_not_reach_it() {
        Customer customer = Customer.withId(17);
        customer.companies = Arrays.asList(Company.named(1, "One"), Company.named(2, "Two"));
        UserSnapshot<Customer> before = customers.snapshot(customer);
        customer.companies.set(0, Company.named(1, "Uno"));

        assertThat(customers.diff(before, customer).toMap()).containsKey("companies");
    }

    private String difference(Company before, Company after) {
        return customers.diff(of(before), of(after)).toJson();
    }

    private static Customer of(Company company) {
        Customer customer = Customer.withId(17);
        customer.company = company;
        return customer;
    }
}
