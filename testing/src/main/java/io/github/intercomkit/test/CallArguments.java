package io.github.intercomkit.test;

import io.github.intercomkit.IntercomPayload;
import io.github.intercomkit.json.JsonReader;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** The arguments of a call as JSON has them: no null, whole numbers as {@code Long}. Copies, so that no caller changes them later. */
final class CallArguments {
    private CallArguments() {}

    static List<Object> copy(@Nullable Object... arguments) {
        List<Object> given = new ArrayList<>();
        for (Object argument : arguments) {
            if (argument != null) {
                given.add(copy(argument));
            }
        }
        return Collections.unmodifiableList(given);
    }

    /** The calls of an answer: an array of them, or an object with one. */
    static List<List<Object>> calls(String json) {
        try {
            byte[] answer =
                    (json.strip().startsWith("[") ? "{\"calls\":" + json + "}" : json).getBytes(StandardCharsets.UTF_8);
            List<List<Object>> calls = new ArrayList<>();
            for (Object call : (List<?>)
                    Objects.requireNonNull(JsonReader.foreignObject(answer).get("calls"), "calls")) {
                List<Object> parts = List.copyOf((List<?>) call);
                Objects.requireNonNull((String) parts.get(0), "method");
                calls.add(parts);
            }
            return calls;
        } catch (RuntimeException malformed) {
            throw new IllegalArgumentException(
                    "An answer is an array of calls, such as [[\"boot\",{…}]], or an object with one, {\"calls\":[…]}. This is neither: "
                            + json,
                    malformed);
        }
    }

    private static Object copy(Object value) {
        if (value instanceof IntercomPayload payload) {
            return payload.toMap();
        }
        if (value instanceof Map<?, ?> map) {
            Map<String, Object> members = new LinkedHashMap<>();
            map.forEach((name, member) -> {
                if (member != null) {
                    members.put(String.valueOf(name), copy(member));
                }
            });
            return Collections.unmodifiableMap(members);
        }
        if (value instanceof List<?> list) {
            return copy(list.toArray());
        }
        if (value instanceof Integer || value instanceof Short || value instanceof Byte) {
            return ((Number) value).longValue();
        }
        return value instanceof Float decimal ? Double.valueOf(decimal) : value;
    }
}
