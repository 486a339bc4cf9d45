package io.github.intercomkit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowable;

import io.github.intercomkit.fixture.Customer;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A diff is between two states of one person. */
class SamePersonTest extends PayloadFixture {
    @Test
    void anotherUserIdIsRefused() {
        assertThatThrownBy(() -> plain.diff(Customer.withId(17), Customer.withId(18)))
                .isInstanceOf(InvalidPayloadException.class)
                .hasMessageContaining("shutdown, then boot")
                .hasMessageNotContainingAny("17", "18");
    }

    @Test
    void aUserIdThatIsMissingLaterIsRefused() {
        Customer before = full();
        Customer after = full();
        after.id = null;

        assertThatThrownBy(() -> plain.diff(before, after)).isInstanceOf(InvalidPayloadException.class);
    }

    @Test
    void anotherEmailWithoutAUserIdIsRefused() {
        assertThatThrownBy(() -> plain.diff(Customer.withEmail("a@x"), Customer.withEmail("b@x")))
                .isInstanceOf(InvalidPayloadException.class);
    }

    @Test
    void aFirstUserIdBesideAnEqualEmailIsAChange() {
        Customer after = full();
        Customer before = full();
        before.id = null;

        assertThat(plain.diff(before, after).changedAttributes()).containsExactly("user_id");
    }

    @Test
    void aChangedEmailBesideAnEqualUserIdIsAChange() {
        Customer after = full();
        after.email = "ada@example.org";

        UpdatePayload update = verified.diff(full(), after);

        assertThat(update.toJson())
                .isEqualTo(
                        "{\"user_id\":\"17\",\"email\":\"ada@example.org\",\"user_hash\":\"" + hash.hash("17") + "\"}");
        assertThat(update.changedAttributes()).containsExactly("email");
    }

    @ParameterizedTest
    @CsvSource({
        "17, ada@example.com, 17, ada@example.com, true",
        "17, ada@example.com, 17, bob@example.com, true",
        "17, , 17, ada@example.com, true",
        "17, ada@example.com, 17, , true",
        "17, ada@example.com, 18, ada@example.com, false",
        "17, ada@example.com, , ada@example.com, false",
        ", ada@example.com, , ada@example.com, true",
        ", ada@example.com, 17, ada@example.com, true",
        ", ada@example.com, , bob@example.com, false",
        ", ada@example.com, 17, , false",
        ", , , , false"
    })
    void isSamePersonComparesTheUserIdOrWithoutOneTheEmail(
            String idBefore, String emailBefore, String idLater, String emailLater, boolean same) {
        UserSnapshot<Customer> before = new Identifiers(idBefore, emailBefore);
        UserSnapshot<Customer> later = new Identifiers(idLater, emailLater);

        assertThat(before.isSamePerson(later)).isEqualTo(same);
    }

    @Test
    void aDiffIsPossibleExactlyForSnapshotsOfTheSamePerson() {
        List<UserSnapshot<Customer>> snapshots = new ArrayList<>();
        for (Object id : Arrays.asList(17, 18, null)) {
            for (String email : Arrays.asList("ada@example.com", "bob@example.com", null)) {
                if (id != null || email != null) {
                    Customer customer = Customer.withId(id);
                    customer.email = email;
                    snapshots.add(plain.snapshot(customer));
                }
            }
        }

        for (UserSnapshot<Customer> before : snapshots) {
            for (UserSnapshot<Customer> later : snapshots) {
                assertThat(catchThrowable(() -> plain.diff(before, later)) == null)
                        .isEqualTo(before.isSamePerson(later));
            }
        }
    }

    private record Identifiers(String userId, String email) implements UserSnapshot<Customer> {}
}
