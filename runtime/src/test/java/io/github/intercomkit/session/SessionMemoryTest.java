package io.github.intercomkit.session;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.intercomkit.Messenger;
import io.github.intercomkit.fixture.Customer;
import io.github.intercomkit.fixture.CustomerIntercomSerializer;
import io.github.intercomkit.protocol.Limits;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;

class SessionMemoryTest {
    private static final Instant NOW = Instant.ofEpochSecond(1_000_000_000);

    private final SessionMemory<Customer> memory =
            new SessionMemory<>(new UpdateBudget(), new Unacknowledged(), new KeptEvents());

    @Test
    void anotherPersonHasAllUpdatesAndNothingToClear() {
        for (int i = 0; i < Limits.MAX_UPDATES; i++) {
            memory.budget.take(i, NOW);
        }
        memory.unacknowledged.addCleared(List.of("plan"));
        memory.unacknowledged.attributesDiffer();

        memory.reset(SessionState.VISITOR, null);

        assertThat(memory.budget.take(-1, NOW)).isTrue();
        assertThat(memory.unacknowledged.without(Set.of(), List.of())).isEmpty();
        assertThat(memory.unacknowledged.isUpdateMissed()).isFalse();
        assertThat(memory.unacknowledged.areAttributesMissing()).isFalse();
    }

    @Test
    void theKeyOfAPlaceWithoutAMessengerIsOfItsSession() {
        String key = PersonKey.ofExcluded(memory.salt);

        assertThat(key)
                .hasSize(16)
                .isNotEqualTo(PersonKey.ofExcluded(PersonKey.newSalt()))
                .isNotEqualTo(PersonKey.of(memory.salt, null));
    }

    @Test
    void theTextsOfItsPartsNameAttributesAndHoldNoValue() {
        assertThat(new SentAttributes(Map.of("plan", "canary"))).hasToString("SentAttributes[plan]");
        assertThat(MessengerSession.of(
                                new CustomerIntercomSerializer(
                                        Messenger.builder("k8w2v7qz").build()),
                                null)
                        .events())
                .hasToString("SessionEvents");
    }

    @Test
    void theEndOfAProofIsATimeOrNone() {
        assertThat(List.of(0L, Long.MAX_VALUE, Limits.MAX_WHOLE_NUMBER, -Limits.MAX_WHOLE_NUMBER))
                .allMatch(ProofRenewal::isEnd);
        assertThat(List.of(Limits.MAX_WHOLE_NUMBER + 1, -Limits.MAX_WHOLE_NUMBER - 1, Long.MIN_VALUE))
                .noneMatch(ProofRenewal::isEnd);
    }
}
