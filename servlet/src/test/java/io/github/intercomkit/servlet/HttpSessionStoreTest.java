package io.github.intercomkit.servlet;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpSession;
import java.lang.reflect.Proxy;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;

/** Races that requests over HTTP seldom meet. */
class HttpSessionStoreTest {
    private static final int TABS = 2;

    private final Map<String, Object> attributes = new ConcurrentHashMap<>();

    @Test
    void twoFirstStepsThatBothFindNoIdAgreeOnOne() throws Exception {
        CyclicBarrier bothFoundNone = new CyclicBarrier(TABS);
        AtomicInteger reads = new AtomicInteger();
        HttpServletRequest request = request((method, name, value) -> {
            if (method.equals("setAttribute")) {
                return attributes.put(name, value);
            }
            Object found = attributes.get(name);
            if (reads.incrementAndGet() <= TABS) {
                bothFoundNone.await(30, TimeUnit.SECONDS);
            }
            return found;
        });
        ExecutorService tabs = Executors.newFixedThreadPool(TABS);
        try {
            Future<String> one = tabs.submit(() -> new HttpSessionStore(request, "k8w2v7qz").id());
            Future<String> other = tabs.submit(() -> new HttpSessionStore(request, "k8w2v7qz").id());

            assertThat(one.get(30, TimeUnit.SECONDS)).isEqualTo(other.get(30, TimeUnit.SECONDS));
        } finally {
            tabs.shutdownNow();
        }
    }

    @Test
    void aSessionThatEndsBeforeTheStateIsSavedEndsTheStep() {
        HttpServletRequest request = request((method, name, value) -> {
            if (method.equals("setAttribute")) {
                throw new IllegalStateException("The session is invalid.");
            }
            return null;
        });
        HttpSessionStore store = new HttpSessionStore(request, "k8w2v7qz");

        assertThat(store.load()).isNull();
        assertThatThrownBy(() -> store.save("state")).isInstanceOf(EndedHttpSessionException.class);
    }

    private interface Attributes {
        Object call(String method, String name, Object value) throws Exception;
    }

    private static HttpServletRequest request(Attributes attributes) {
        HttpSession session = proxy(
                HttpSession.class,
                (method, arguments) -> attributes.call(method, (String) arguments[0], arguments[arguments.length - 1]));
        return proxy(HttpServletRequest.class, (method, arguments) -> session);
    }

    private interface Call {
        Object of(String method, Object[] arguments) throws Exception;
    }

    private static <T> T proxy(Class<T> type, Call call) {
        return type.cast(Proxy.newProxyInstance(
                type.getClassLoader(),
                new Class<?>[] {type},
                (proxy, method, arguments) -> call.of(method.getName(), arguments)));
    }
}
