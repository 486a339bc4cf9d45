package io.github.intercomkit.spring;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.intercomkit.web.StateStore;
import java.util.concurrent.ConcurrentHashMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.support.DefaultListableBeanFactory;
import org.springframework.mock.env.MockEnvironment;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.mock.web.MockHttpSession;
import org.springframework.session.MapSession;
import org.springframework.session.MapSessionRepository;
import org.springframework.session.web.http.SessionRepositoryFilter;

/** Where a step loads and saves the state of a browser, if Spring Session keeps the HTTP session. */
class SpringSessionStoreTest {
    private static final String ID = "io.github.intercomkit.session.id";
    private static final String STATE = "io.github.intercomkit.session.state.k8w2v7qz";

    private final MapSessionRepository repository = new MapSessionRepository(new ConcurrentHashMap<>());
    private final MapSession kept = repository.createSession();
    private final MockHttpSession copy = new MockHttpSession(null, kept.getId());
    private final MockHttpServletRequest request = new MockHttpServletRequest();

    SpringSessionStoreTest() {
        repository.save(kept);
        copy.setNew(false);
        request.setSession(copy);
        request.setAttribute(SessionRepositoryFilter.SESSION_REPOSITORY_ATTR, repository);
    }

    @Test
    void theStateIsThatOfTheRepositoryAndNotThatOfTheRequest() {
        kept.setAttribute(STATE, "of another request");
        repository.save(kept);
        copy.setAttribute(STATE, "as old as the request");

        assertThat(store(false).load()).isEqualTo("of another request");
    }

    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void aStateIsSavedAtOnceWithTheIdOfTheFirstStep(boolean writesWholeSessions) {
        StateStore store = store(writesWholeSessions);
        assertThat(store.load()).isNull();

        store.save("state 1");

        assertThat(inRepository(STATE)).isEqualTo("state 1");
        assertThat(inRepository(ID)).isEqualTo(kept.getId());
        assertThat(copy.getAttribute(STATE)).isEqualTo(writesWholeSessions ? "state 1" : null);
        assertThat(copy.getAttribute(ID)).isEqualTo(writesWholeSessions ? kept.getId() : null);
    }

    @Test
    void theIdOfTheFirstStepStays() {
        kept.setAttribute(ID, "first");
        repository.save(kept);
        copy.setAttribute(ID, "first");
        StateStore store = store(true);
        store.load();

        store.save("state 2");

        assertThat(store.id()).isEqualTo("first");
        assertThat(inRepository(ID)).isEqualTo("first");
        assertThat(copy.getAttribute(ID)).isEqualTo("first");
    }

    @Test
    void anIdOfTheRepositoryIsNotReplacedByThatOfAnOldCopy() {
        kept.setAttribute(ID, "first");
        repository.save(kept);
        StateStore store = store(false);
        store.load();

        store.save("state 2");

        assertThat(inRepository(ID)).isEqualTo("first");
    }

    @Test
    void aSessionThatTheRequestCreatedIsTheRequestsOwn() {
        copy.setNew(true);
        StateStore store = store(false);
        assertThat(store.load()).isNull();

        store.save("state 1");

        assertThat(copy.getAttribute(STATE)).isEqualTo("state 1");
        assertThat(copy.getAttribute(ID)).isEqualTo(kept.getId());
        assertThat(inRepository(STATE)).as("saved with the answer").isNull();
    }

    @Test
    void aSessionThatHasEndedHasAnIdAndNoState() {
        StateStore store = store(false);
        store.load();
        repository.deleteById(kept.getId());

        assertThatThrownBy(store::load)
                .isInstanceOf(IllegalStateException.class)
                .hasMessage("The session has ended.");
        copy.invalidate();
        assertThat(store.id()).isEqualTo(kept.getId());
    }

    @Test
    void aRepositoryThatMayWriteWholeSessionsGetsTheStateInTheCopyToo() {
        StateStore store = new SpringSessionStores(new DefaultListableBeanFactory(), new MockEnvironment())
                .of(request, "k8w2v7qz");
        store.load();

        store.save("state 1");

        assertThat(copy.getAttribute(STATE)).isEqualTo("state 1");
    }

    private StateStore store(boolean writesWholeSessions) {
        return new SpringSessionStore(request, "k8w2v7qz", writesWholeSessions);
    }

    private Object inRepository(String attribute) {
        return repository.findById(kept.getId()).getAttribute(attribute);
    }
}
