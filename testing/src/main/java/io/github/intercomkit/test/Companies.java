package io.github.intercomkit.test;

import io.github.intercomkit.protocol.CompanyAttribute;
import io.github.intercomkit.protocol.FixedTexts;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** A company keeps what an update leaves out; other values are replaced. */
final class Companies {
    private static final String ID = CompanyAttribute.COMPANY_ID.jsonName();

    private Companies() {}

    /** What is known of an attribute after a value was sent. */
    static Object known(@Nullable Object before, Object sent) {
        if (sent instanceof Map<?, ?> company && isCompany(company)) {
            return before instanceof Map<?, ?> known && isSame(known, company)
                    ? merged(known, company)
                    : withoutCleared(company);
        }
        if (sent instanceof List<?> companies) {
            return merged(before instanceof List<?> known ? known : List.of(), companies);
        }
        return sent;
    }

    private static Map<Object, Object> merged(Map<?, ?> before, Map<?, ?> company) {
        Map<Object, Object> both = new LinkedHashMap<>(before);
        both.putAll(company);
        return withoutCleared(both);
    }

    private static Map<Object, Object> withoutCleared(Map<?, ?> company) {
        Map<Object, Object> known = new LinkedHashMap<>(company);
        known.values().removeIf(FixedTexts.CLEARED::equals);
        return Collections.unmodifiableMap(known);
    }

    private static List<Object> merged(List<?> before, List<?> companies) {
        Map<Object, Object> byId = new LinkedHashMap<>();
        Stream.concat(before.stream(), companies.stream())
                .forEach(company -> byId.put(idOf(company), known(byId.get(idOf(company)), company)));
        return List.copyOf(byId.values());
    }

    private static Object idOf(Object company) {
        Object id = company instanceof Map<?, ?> object ? object.get(ID) : null;
        return id == null ? company : id;
    }

    private static boolean isCompany(Map<?, ?> object) {
        return object.get(ID) != null;
    }

    private static boolean isSame(Map<?, ?> known, Map<?, ?> company) {
        return Objects.equals(company.get(ID), known.get(ID));
    }
}
