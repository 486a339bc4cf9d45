package io.github.intercomkit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.intercomkit.GuideExamplesTest.GuideUser;
import io.github.intercomkit.GuideExamplesTest.GuideUserIntercomSerializer;
import io.github.intercomkit.fixture.Customer;
import io.github.intercomkit.fixture.CustomerIntercomSerializer;
import io.github.intercomkit.fixture.RandomCustomers;
import io.github.intercomkit.fixture.Seeds;
import io.github.intercomkit.fixture.StoppedClock;
import io.github.intercomkit.identity.UserJwt;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Boots, updates and diffs of snapshots equal those of their users. */
class SnapshotPayloadsTest extends PayloadFixture {
    private final StoppedClock clock = new StoppedClock();
    private final CustomerIntercomSerializer withTokens = new CustomerIntercomSerializer(
            Messenger.builder("k8w2v7qz")
                    .clock(clock)
                    .identityVerification(UserJwt.withSecret("secret"))
                    .build(),
            Set.of("name", "apples", "score"));

    static LongStream seeds() {
        return Seeds.first(200);
    }

    @ParameterizedTest(name = "seed {0}")
    @MethodSource("seeds")
    void aSnapshotOfARandomUserGivesThePayloadsOfTheUser(long seed) {
        Random random = new Random(seed);
        Customer before = RandomCustomers.customer(random);
        Customer user = random.nextInt(4) == 0 ? before.copy() : RandomCustomers.customer(random);

        for (CustomerIntercomSerializer customers : List.of(plain, verified, withTokens)) {
            UserSnapshot<Customer> earlier = customers.snapshot(before);
            UserSnapshot<Customer> snapshot = customers.snapshot(user);

            assertThat(customers.boot(snapshot).toJson())
                    .isEqualTo(customers.boot(user).toJson());
            assertThat(customers.update(snapshot).toJson())
                    .isEqualTo(customers.update(user).toJson());
            assertThat(customers.update(snapshot).changedAttributes())
                    .containsExactlyElementsOf(customers.update(user).changedAttributes());
            UpdatePayload diff = customers.diff(earlier, user);
            assertThat(customers.diff(earlier, snapshot).toJson()).isEqualTo(diff.toJson());
            assertThat(customers.diff(earlier, snapshot).hasChanges()).isEqualTo(diff.hasChanges());
            assertThat(customers.diff(earlier, snapshot).changedAttributes())
                    .containsExactlyElementsOf(diff.changedAttributes());
            assertThat(customers.diff(before, user).toJson()).isEqualTo(diff.toJson());
        }
    }

    @Test
    void payloadsOfASnapshotAreNotAffectedByLaterChangesOfTheUser() {
        Customer user = full();
        String boot = plain.boot(user).toJson();
        UserSnapshot<Customer> snapshot = plain.snapshot(user);
        user.plan = "silver";
        user.company = null;

        assertThat(plain.boot(snapshot).toJson()).isEqualTo(boot);
    }

    @Test
    void aSnapshotCanBeBootedByASerializerOfAnotherMessenger() {
        UserSnapshot<Customer> snapshot = plain.snapshot(full());

        assertThat(verified.boot(snapshot).toJson())
                .isEqualTo(verified.boot(full()).toJson());
        assertThat(verified.diff(snapshot, verified.snapshot(full())).toMap()).containsKey("user_hash");
    }

    @Test
    void theProofOfASnapshotIsMadeWithThePayload() {
        UserSnapshot<Customer> snapshot = withTokens.snapshot(full());
        clock.forward(600);

        assertThat(withTokens.boot(snapshot).proofExpiresAt())
                .contains(clock.instant().plusSeconds(3600));
        assertThat(withTokens.update(snapshot).proofExpiresAt())
                .contains(clock.instant().plusSeconds(3600));
        assertThat(withTokens.diff(snapshot, snapshot).proofExpiresAt())
                .contains(clock.instant().plusSeconds(3600));
    }

    @Test
    void aSnapshotOfAnotherTypeOfSerializerIsRefused() {
        var guide =
                new GuideUserIntercomSerializer(Messenger.builder("k8w2v7qz").build());
        @SuppressWarnings("unchecked")
        UserSnapshot<Customer> other =
                (UserSnapshot<Customer>) (UserSnapshot<?>) guide.snapshot(new GuideUser("17", null, null, null));
        UserSnapshot<Customer> own = plain.snapshot(Customer.withId(17));

        for (Runnable call : List.<Runnable>of(
                () -> plain.boot(other),
                () -> plain.update(other),
                () -> plain.diff(other, own),
                () -> plain.diff(own, other),
                () -> plain.diff(other, Customer.withId(17)))) {
            assertThatThrownBy(call::run)
                    .isExactlyInstanceOf(IllegalArgumentException.class)
                    .hasMessageContaining("CustomerIntercomSerializer");
        }
    }

    @Test
    void snapshotsOfDifferentPeopleAreRefused() {
        UserSnapshot<Customer> ada = plain.snapshot(Customer.withId(17));
        UserSnapshot<Customer> bob = plain.snapshot(Customer.withId(18));

        assertThatThrownBy(() -> plain.diff(ada, bob))
                .isInstanceOf(InvalidPayloadException.class)
                .hasMessageContaining("different people")
                .hasMessageNotContainingAny("17", "18");
    }

    @Test
    void aSnapshotWithoutAUserIdIsRefusedWhereTokensProveIdentity() {
        UserSnapshot<Customer> withoutId = withTokens.snapshot(Customer.withEmail("ada@example.com"));

        for (Runnable call : List.<Runnable>of(
                () -> withTokens.boot(withoutId),
                () -> withTokens.update(withoutId),
                () -> withTokens.diff(withoutId, withoutId))) {
            assertThatThrownBy(call::run)
                    .isInstanceOf(InvalidPayloadException.class)
                    .hasMessageContaining("no user_id")
                    .hasMessageNotContaining("ada@example.com");
        }
        assertThat(verified.boot(withoutId).toMap()).containsEntry("user_hash", hash.hash("ada@example.com"));
    }

    @Test
    void nullSnapshotsThrowNullPointerException() {
        UserSnapshot<Customer> own = plain.snapshot(full());

        for (Runnable call : List.<Runnable>of(
                () -> plain.boot((UserSnapshot<Customer>) null),
                () -> plain.update((UserSnapshot<Customer>) null),
                () -> plain.diff(null, own),
                () -> plain.diff(own, (UserSnapshot<Customer>) null),
                () -> plain.diff(own, (Customer) null))) {
            assertThatThrownBy(call::run).isInstanceOf(NullPointerException.class);
        }
    }
}
