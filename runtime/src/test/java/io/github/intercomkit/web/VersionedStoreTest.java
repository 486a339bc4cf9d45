package io.github.intercomkit.web;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.intercomkit.fixture.StoppedClock;
import org.junit.jupiter.api.Test;

class VersionedStoreTest {
    private final MemoryStore stored = new MemoryStore("a");
    private final RecentStates recent = new RecentStates(new StoppedClock());

    private VersionedStore store() {
        return new VersionedStore(stored, "a", recent);
    }

    @Test
    void anOlderStateOfTheStoreIsNotTaken() {
        save("first");
        String older = stored.load();
        save("second");
        stored.save(older);

        assertThat(store().load()).isEqualTo("second");
        assertThat(store().id()).isEqualTo("a");
    }

    @Test
    void twoStatesWithOneNumberAreUnreadable() {
        save("here");
        stored.save("1_there");

        assertThat(store().load()).isEqualTo(VersionedStore.UNREADABLE);
    }

    private void save(String state) {
        VersionedStore store = store();
        store.load();
        store.save(state);
    }
}
