package io.github.intercomkit;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.intercomkit.fixture.Customer;
import io.github.intercomkit.fixture.CustomerIntercomSerializer;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** The token of a diff. */
class SignedDiffsTest extends SignedFixture {
    @Test
    void theTokenOfADiffCarriesTheUserIdAndTheSignedChanges() {
        Customer after = ada();
        after.apples = 2;
        after.credits = 5L;
        UpdatePayload update = customers.diff(ada(), after);

        assertThat(claims(update)).isEqualTo("{\"user_id\":\"17\",\"apples\":2,\"exp\":" + expiry + "}");
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
        assertThat(claims(update)).isEqualTo("{\"user_id\":\"17\",\"exp\":" + expiry + "}");
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
                .isEqualTo("{\"user_id\":\"17\",\"name\":\"\",\"score\":\"\",\"beta\":\"\",\"exp\":" + expiry + "}");
        assertThat(update.changedAttributes()).containsExactly("name", "score", "beta");
        assertThat(update.toMap()).containsOnlyKeys("email", "intercom_user_jwt");
    }

    @Test
    void aSignedEmailIsInTheTokenOfADiffOnlyIfItChanged() {
        CustomerIntercomSerializer withEmail = new CustomerIntercomSerializer(messenger, Set.of("email"));
        Customer after = ada();
        after.email = "countess@example.com";

        assertThat(claims(withEmail.update(ada())))
                .isEqualTo("{\"user_id\":\"17\",\"email\":\"ada@example.com\",\"exp\":" + expiry + "}");
        assertThat(withEmail.update(ada()).toMap()).doesNotContainKey("email");
        assertThat(claims(withEmail.diff(ada(), ada()))).isEqualTo("{\"user_id\":\"17\",\"exp\":" + expiry + "}");
        UpdatePayload changed = withEmail.diff(ada(), after);
        assertThat(claims(changed))
                .isEqualTo("{\"user_id\":\"17\",\"email\":\"countess@example.com\",\"exp\":" + expiry + "}");
        assertThat(changed.toMap()).containsOnlyKeys("intercom_user_jwt");
        assertThat(changed.changedAttributes()).containsExactly("email");
    }

    @Test
    void aFirstUserIdBesideAnEqualEmailIsAChange() {
        Customer after = ada();

        assertThat(customers.diff(Customer.withEmail("ada@example.com"), after).changedAttributes())
                .contains("user_id")
                .doesNotContain("email");
    }
}
