package io.github.intercomkit.test;

import io.github.intercomkit.MessengerCalls;
import java.util.List;
import java.util.Map;
import org.assertj.core.api.AbstractAssert;
import org.assertj.core.api.Assertions;
import org.assertj.core.api.MapAssert;
import org.jspecify.annotations.Nullable;

/** Assertions about the calls of an answer. Not thread-safe. */
@SuppressWarnings("exports") // JSpecify is optional for users of the module.
public final class CallsAssert extends AbstractAssert<CallsAssert, MessengerCalls> {
    CallsAssert(@Nullable MessengerCalls actual) {
        super(actual, CallsAssert.class);
    }

    /**
     * The methods of the calls, in their order.
     *
     * @param methods such as {@code "shutdown", "boot"}; none for an answer without calls
     * @return this
     */
    public CallsAssert hasMethods(String... methods) {
        isNotNull();
        if (!actual.methods().equals(List.of(methods))) {
            throw failureWithActualExpected(
                    actual.methods(),
                    List.of(methods),
                    "Expected the calls %s, but they are %s",
                    List.of(methods),
                    actual.toList());
        }
        return this;
    }

    /**
     * The page makes no call.
     *
     * @return this
     */
    public CallsAssert isEmpty() {
        return hasMethods();
    }

    /**
     * The settings and attributes of the only call with a method, as the page passes them: what stands in a token is not among them.
     *
     * @param method such as {@code boot}
     * @return assertions about the object that is its last argument; empty for a call without one
     */
    @SuppressWarnings("unchecked") // The keys of a JSON object are texts.
    public MapAssert<String, Object> settingsOf(String method) {
        isNotNull();
        List<List<Object>> found = actual.toList().stream()
                .filter(call -> call.get(0).equals(method))
                .toList();
        if (found.size() != 1) {
            throw failure("Expected one call of %s, but the calls are %s", method, actual.toList());
        }
        List<Object> call = found.get(0);
        Object last = call.get(call.size() - 1);
        return Assertions.assertThat(last instanceof Map<?, ?> ? (Map<String, Object>) last : Map.of());
    }
}
