package io.github.intercomkit.test;

import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Values that are equal where JSON shows the same: a test writes {@code 2} where a payload has {@code 2L}. */
final class JsonValues {
    private JsonValues() {}

    static Object of(Object value) {
        if (value instanceof Long || value instanceof Integer || value instanceof Short || value instanceof Byte) {
            return ((Number) value).longValue();
        }
        if (value instanceof Number number) {
            double decimal = number.doubleValue();
            return decimal == Math.rint(decimal) && Math.abs(decimal) < 1e15
                    ? (Object) number.longValue()
                    : (Object) decimal;
        }
        if (value instanceof Instant time) {
            return time.getEpochSecond();
        }
        if (value instanceof Map<?, ?> map) {
            Map<Object, Object> values = new LinkedHashMap<>();
            map.forEach((name, each) -> values.put(name, of(each)));
            return values;
        }
        if (value instanceof List<?> list) {
            return list.stream().map(JsonValues::of).toList();
        }
        return value instanceof CharSequence text ? text.toString() : value;
    }
}
