package io.github.intercomkit.web;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.intercomkit.Messenger;
import io.github.intercomkit.fixture.Customer;
import io.github.intercomkit.fixture.CustomerIntercomSerializer;
import java.io.IOException;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;

/** Two servers that make steps of one browser at the same time, over a store that hands out copies. */
class SharedStoreTest {
    private final CustomerIntercomSerializer customers =
            new CustomerIntercomSerializer(Messenger.builder("k8w2v7qz").build());
    private final SessionEndpoint one = SessionEndpoint.of(customers);
    private final SessionEndpoint other = SessionEndpoint.of(customers);
    private final MemoryStore browser = new MemoryStore("a");
    private final AtomicInteger apples = new AtomicInteger(1);

    @Test
    void aStepThatAnotherServerOvertookIsMadeAgainAfterIt() throws Exception {
        calls(one, "pageLoaded");
        apples.set(2);
        AtomicInteger reads = new AtomicInteger();

        EndpointAnswer overtaken = one.answer(PageRequest.step("userChanged"), browser, () -> {
            SignedInUser<?> read = ada();
            if (reads.incrementAndGet() == 1) {
                apples.set(3);
                assertThat(calls(other, "userChanged")).contains("\"apples\":3");
            }
            return read;
        });

        assertThat(Answers.json(overtaken).get("calls"))
                .as("the other server has sent the newer state")
                .isEmpty();
        assertThat(reads).hasValue(2);
        assertThat(calls(one, "userChanged")).isEqualTo("[]");
        assertThat(calls(other, "userChanged")).isEqualTo("[]");
    }

    @Test
    void aSignOutAtAnotherServerIsNotUndone() throws Exception {
        calls(one, "pageLoaded");
        AtomicInteger reads = new AtomicInteger();

        EndpointAnswer overtaken = one.answer(PageRequest.step("userChanged"), browser, () -> {
            if (reads.incrementAndGet() > 1) {
                return null;
            }
            calls(other, "signedOut");
            apples.set(2);
            return ada();
        });

        assertThat(overtaken.body()).doesNotContain("user_id");
    }

    @Test
    void aStepThatIsOvertakenAgainAndAgainIsAskedForLater() throws Exception {
        calls(one, "pageLoaded");

        EndpointAnswer answer = one.answer(PageRequest.step("userChanged"), browser, () -> {
            apples.incrementAndGet();
            calls(other, "userChanged");
            return ada();
        });

        assertThat(answer.status()).isEqualTo(503);
        assertThat(calls(one, "userChanged")).isEqualTo("[]");
    }

    private String calls(SessionEndpoint endpoint, String step) {
        try {
            return Answers.json(endpoint.answer(PageRequest.step(step), browser, this::ada))
                    .get("calls")
                    .toString();
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }

    private SignedInUser<?> ada() {
        Customer ada = Customer.withId(17);
        ada.apples = apples.get();
        return new SignedInUser<>(customers, ada);
    }
}
