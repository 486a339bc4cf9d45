package io.github.intercomkit.json;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.intercomkit.Messenger;
import io.github.intercomkit.UpdatePayload;
import io.github.intercomkit.fixture.Company;
import io.github.intercomkit.fixture.Customer;
import io.github.intercomkit.fixture.CustomerIntercomSerializer;
import io.github.intercomkit.identity.UserJwt;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

class BuffersTest {
    /** A token is written while its payload is written. */
    @Test
    void aThreadReusesItsTwoBuffers() {
        byte[] outer = Buffers.take();
        byte[] inner = Buffers.take();
        Buffers.give(inner);
        Buffers.give(outer);

        assertThat(inner).isNotSameAs(outer);
        assertThat(new Object[] {Buffers.take(), Buffers.take()}).containsExactlyInAnyOrder(inner, outer);
    }

    @Test
    void everyOutputOfAPayloadGivesItsBuffersBack() {
        Messenger messenger = Messenger.builder("k8w2v7qz")
                .identityVerification(UserJwt.withSecret("super-secret"))
                .build();
        CustomerIntercomSerializer customers = new CustomerIntercomSerializer(messenger, Set.of("plan"));
        Customer before = Customer.withId(17);
        before.companies = List.of(Company.named(6, "Orchard").withSeats(3), Company.named(7, "Grove"));
        Customer after = Customer.withId(17);
        after.companies = List.of(Company.named(7, "Grove"));
        Customer changed = Customer.withId(17);
        changed.plan = "pro";
        byte[] first = Buffers.take();
        byte[] second = Buffers.take();
        Buffers.give(first);
        Buffers.give(second);

        for (UpdatePayload update : List.of(customers.diff(before, after), customers.diff(before, changed))) {
            update.hasChanges();
            update.changedAttributes();
            update.with("plan", "team").toJson();
        }
        customers.boot(before).toJson();
        assertThat(customers.boot(before) + messenger.ping().toString()).doesNotContain("17");

        assertThat(new Object[] {Buffers.take(), Buffers.take()}).containsExactlyInAnyOrder(first, second);
    }

    @Test
    void aBufferInUseIsNotGivenOutAgain() {
        byte[] first = Buffers.take();
        byte[] second = Buffers.take();

        assertThat(Buffers.take()).isNotSameAs(first).isNotSameAs(second);
    }

    @Test
    void buffersOfTheSmallestAndTheLargestSizeAreKept() {
        Buffers.take();
        Buffers.take();
        byte[] first = Buffers.take();
        byte[] largest = new byte[256 * 1024];
        Buffers.give(first);
        Buffers.give(largest);

        assertThat(new Object[] {Buffers.take(), Buffers.take()}).containsExactlyInAnyOrder(first, largest);
    }

    @Test
    void aSmallerBufferIsNotKept() {
        Buffers.take();
        Buffers.take();
        byte[] first = Buffers.take();
        byte[] smaller = new byte[first.length - 1];
        Buffers.give(smaller);

        assertThat(Buffers.take()).isNotSameAs(smaller);
    }

    @Test
    void aLargeBufferIsNotKept() {
        Buffers.take();
        Buffers.take();
        byte[] large = new byte[256 * 1024 + 1];
        Buffers.give(large);

        assertThat(Buffers.take()).isNotSameAs(large);
    }
}
