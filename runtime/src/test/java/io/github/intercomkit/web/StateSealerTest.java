package io.github.intercomkit.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;

class StateSealerTest {
    private static final Instant NOW = Instant.ofEpochSecond(1_000_000_000);

    private final StateSealer sealer = StateSealer.withSecret("a secret of 32 characters, or so");

    @Test
    void equalStatesAreSealedToDifferentTexts() {
        // With one nonce for two texts, AES-GCM tells how they differ, and lets others sign.
        assertThat(sealer.seal("state", "app1", NOW)).isNotEqualTo(sealer.seal("state", "app1", NOW));
    }

    @Test
    void aStateIsOpenedForItsWorkspaceAlone() {
        String sealed = sealer.seal("state", "app1", NOW);

        assertThat(sealer.open(sealed, "app1", NOW)).isEqualTo("state");
        assertThat(sealer.open(sealed, "app2", NOW)).isNull();
    }

    @Test
    void anEmptyStateIsOne() {
        assertThat(sealer.open(sealer.seal("", "app1", NOW), "app1", NOW)).isEmpty();
    }

    @Test
    void aStateIsOpenedInTheLastSecondOfItsLife() {
        StateSealer forAnHour = sealer.validFor(Duration.ofHours(1));
        String sealed = forAnHour.seal("state", "app1", NOW);

        assertThat(forAnHour.open(sealed, "app1", NOW.plusSeconds(3600))).isEqualTo("state");
        assertThat(forAnHour.open(sealed, "app1", NOW.plusSeconds(3601))).isNull();
    }

    @Test
    void aStateFromTheClockOfAnotherServerIsOpened() {
        assertThat(sealer.open(sealer.seal("state", "app1", NOW.plusSeconds(30)), "app1", NOW))
                .isEqualTo("state");
    }

    @Test
    void aStateOfAnImpossibleTimeIsNotOpened() {
        for (Instant time : List.of(Instant.MAX, Instant.MIN, NOW.plus(Duration.ofDays(2)))) {
            assertThat(sealer.open(sealer.seal("state", "app1", time), "app1", NOW))
                    .as("%s", time)
                    .isNull();
        }
    }

    @Test
    void theShortestAndTheLongestLifeAreTaken() {
        assertThatCode(() -> sealer.validFor(Duration.ofMinutes(1))).doesNotThrowAnyException();
        assertThatCode(() -> sealer.validFor(Duration.ofDays(366))).doesNotThrowAnyException();
        assertThatIllegalArgumentException()
                .isThrownBy(() -> sealer.validFor(Duration.ofDays(366).plusNanos(1)));
    }
}
