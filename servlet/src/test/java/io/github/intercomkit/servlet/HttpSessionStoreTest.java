package io.github.intercomkit.servlet;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpSession;
import java.lang.reflect.Proxy;
import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** Cases that requests over HTTP seldom meet. */
class HttpSessionStoreTest {
    @Test
    void copiesOfOneHttpSessionHaveOneId() {
        Map<String, Object> copy = new HashMap<>();
        Map<String, Object> otherCopy = new HashMap<>();
        String first = new HttpSessionStore(request("1", copy), "k8w2v7qz").id();

        assertThat(new HttpSessionStore(request("1", otherCopy), "k8w2v7qz").id())
                .isEqualTo(first);
        assertThat(new HttpSessionStore(request("2", new HashMap<>()), "k8w2v7qz").id())
                .isNotEqualTo(first);
    }

    @Test
    void theIdStaysWhenASignInChangesThatOfTheHttpSession() {
        Map<String, Object> attributes = new HashMap<>();
        String first = new HttpSessionStore(request("1", attributes), "k8w2v7qz").id();

        assertThat(new HttpSessionStore(request("2", attributes), "k8w2v7qz").id())
                .isEqualTo(first);
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

    private static HttpServletRequest request(String id, Map<String, Object> attributes) {
        return request((method, name, value) -> switch (method) {
            case "getId" -> id;
            case "setAttribute" -> attributes.put(name, value);
            default -> attributes.get(name);
        });
    }

    private interface Attributes {
        Object call(String method, String name, Object value) throws Exception;
    }

    private static HttpServletRequest request(Attributes attributes) {
        HttpSession session = proxy(
                HttpSession.class,
                (method, arguments) -> arguments == null
                        ? attributes.call(method, "", "")
                        : attributes.call(method, (String) arguments[0], arguments[arguments.length - 1]));
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
