package io.github.intercomkit.session;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import org.junit.jupiter.api.Test;

class UpdateBudgetTest {
    private static final Instant NOW = Instant.ofEpochSecond(1_000_000_000);

    private final UpdateBudget budget = new UpdateBudget();

    /** Makes so many updates, each with other content. */
    private void spend(int first, int count, Instant time) {
        for (int i = first; i < first + count; i++) {
            assertThat(budget.take(i, time)).as("update %s", i).isTrue();
        }
    }

    @Test
    void aNewPageHasAllItsUpdates() {
        spend(0, 20, NOW);
        assertThat(budget.take(20, NOW)).isFalse();

        budget.restart();

        spend(20, 20, NOW);
        assertThat(budget.take(40, NOW)).isFalse();
    }

    @Test
    void updatesBeforeTheBootAreNotCountedTwice() {
        spend(0, 15, NOW);
        budget.restart();

        spend(15, 20, NOW);

        assertThat(budget.take(35, NOW)).isFalse();
    }

    @Test
    void anUpdateCountsInTheSecondThatEndsThePeriod() {
        spend(0, 20, NOW);

        assertThat(budget.take(20, NOW.plusSeconds(30 * 60))).isFalse();
        assertThat(budget.take(20, NOW.plusSeconds(30 * 60 + 1))).isTrue();
    }

    @Test
    void anUpdateIsSafeOnceOlderTabsHaveTheirUpdatesAgain() {
        budget.startUnknown(NOW);

        assertThat(budget.isSafe(1, NOW.plusSeconds(30 * 60))).isFalse();
        assertThat(budget.isSafe(1, NOW.plusSeconds(30 * 60 + 1))).isTrue();
    }

    @Test
    void theTwentyFirstUpdateIsNotSafeAndNeitherIsARepeatedOne() {
        spend(0, 19, NOW);
        assertThat(budget.isSafe(19, NOW)).isTrue();
        assertThat(budget.isSafe(18, NOW)).isFalse();

        spend(19, 1, NOW);
        assertThat(budget.isSafe(20, NOW)).isFalse();
    }
}
