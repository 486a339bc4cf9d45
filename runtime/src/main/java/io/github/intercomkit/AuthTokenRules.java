package io.github.intercomkit;

import io.github.intercomkit.protocol.MessengerSetting;
import io.github.intercomkit.protocol.WellFormedText;
import java.util.Collections;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;

/** The rules of auth tokens that the application gives as a map. */
final class AuthTokenRules {
    private AuthTokenRules() {}

    /**
     * The tokens by their names, unmodifiable. Sorted, since a {@code Map.of()} has another order in each JVM, and equal tokens must give
     * equal bytes.
     *
     * @param value what the application gave
     * @param refusal makes the exception for what Intercom does not take, out of the rule
     */
    static Map<String, String> checked(Object value, Function<String, ? extends IllegalArgumentException> refusal) {
        if (!MessengerSetting.AUTH_TOKENS.accepts(value)) {
            throw refusal.apply("it takes " + MessengerSetting.AUTH_TOKENS.rule() + ".");
        }
        Map<String, String> tokens = new TreeMap<>();
        ((Map<?, ?>) value)
                .forEach((name, token) ->
                        tokens.put(WellFormedText.of((String) name), WellFormedText.of((String) token)));
        return Collections.unmodifiableMap(tokens);
    }
}
