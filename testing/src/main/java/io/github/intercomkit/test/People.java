package io.github.intercomkit.test;

import io.github.intercomkit.protocol.AttributeType;
import io.github.intercomkit.protocol.FixedTexts;
import io.github.intercomkit.protocol.StandardAttribute;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** What the workspace knows: the attributes of each person, and the type of each custom attribute. */
final class People {
    private final Map<String, Map<String, Object>> people = new LinkedHashMap<>();
    private final Map<String, Kind> types = new LinkedHashMap<>();
    private final Set<String> protectedAttributes;

    People(Set<String> protectedAttributes) {
        this.protectedAttributes = protectedAttributes;
    }

    Set<String> identifiers() {
        return Collections.unmodifiableSet(new LinkedHashSet<>(people.keySet()));
    }

    Map<String, Object> attributesOf(String person) {
        return Collections.unmodifiableMap(new LinkedHashMap<>(people.getOrDefault(person, Map.of())));
    }

    void forget() {
        people.clear();
        types.clear();
    }

    /** What was known of a visitor belongs to no later one. */
    void forgetVisitor() {
        people.remove(SimulatedMessenger.VISITOR);
    }

    /**
     * Applies the attributes of a call, and tells each one that it drops.
     *
     * @param trustsTokens whether what stands in a token counts as signed
     */
    void apply(IdentifiedCall call, boolean trustsTokens, Dropped dropped) {
        Map<String, Object> known = people.computeIfAbsent(call.person(), id -> new LinkedHashMap<>());
        call.open().forEach((name, value) -> apply(known, name, value, false, dropped));
        call.signed().forEach((name, value) -> apply(known, name, value, trustsTokens, dropped));
    }

    private void apply(Map<String, Object> known, String name, Object value, boolean signed, Dropped dropped) {
        DropReason reason = refusalOf(name, value, signed);
        if (reason != null) {
            dropped.accept(name, value, reason);
        } else if (value.equals(FixedTexts.CLEARED)) {
            known.remove(name);
        } else {
            known.put(name, Companies.known(known.get(name), value));
        }
    }

    private @Nullable DropReason refusalOf(String name, Object value, boolean signed) {
        if (protectedAttributes.contains(name) && !signed) {
            return DropReason.PROTECTED;
        }
        Optional<StandardAttribute> standard = StandardAttribute.named(name);
        if (value.equals(FixedTexts.CLEARED)) {
            return standard.isEmpty() || standard.get().clearable() ? null : DropReason.NOT_CLEARABLE;
        }
        Kind kind = Kind.of(value);
        Kind expected = standard.map(attribute -> Kind.of(attribute.type()))
                .orElseGet(() -> kind == Kind.OBJECT || kind == Kind.LIST ? Kind.NONE : types.getOrDefault(name, kind));
        if (kind != expected) {
            return DropReason.OTHER_TYPE;
        }
        if (standard.isEmpty()) {
            types.putIfAbsent(name, kind);
        }
        return null;
    }

    /** Whether an attribute would change what is known. */
    boolean isNews(String person, String name, Object value) {
        Object known = people.getOrDefault(person, Map.of()).get(name);
        return value.equals(FixedTexts.CLEARED)
                ? known != null
                : !Companies.known(known, value).equals(known);
    }

    /** Is told of each value that is dropped. */
    interface Dropped {
        void accept(String name, Object value, DropReason reason);
    }

    /** The types that the workspace tells apart. Whole and decimal numbers are one: which of the two came first decides nothing. */
    private enum Kind {
        TEXT,
        NUMBER,
        BOOLEAN,
        OBJECT,
        LIST,
        NONE;

        static Kind of(Object value) {
            if (value instanceof String) {
                return TEXT;
            }
            if (value instanceof Number) {
                return NUMBER;
            }
            if (value instanceof Boolean) {
                return BOOLEAN;
            }
            return value instanceof List ? LIST : OBJECT;
        }

        static Kind of(AttributeType type) {
            return switch (type) {
                case TEXT -> TEXT;
                case WHOLE_NUMBER, DECIMAL, TIME -> NUMBER;
                case BOOLEAN -> BOOLEAN;
                case AVATAR, COMPANY, TEXTS -> OBJECT;
                case COMPANIES -> LIST;
            };
        }
    }
}
