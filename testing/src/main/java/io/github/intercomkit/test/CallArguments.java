package io.github.intercomkit.test;

import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
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

    private static Object copy(Object value) {
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
