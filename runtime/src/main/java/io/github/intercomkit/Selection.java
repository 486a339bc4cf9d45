package io.github.intercomkit;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Which members one output of a payload takes, where it does not take each as it is: what is signed stands in the token and not
 * beside it, what was added stands in place of the payload's own, or the names are asked for and no values.
 *
 * <p>Not thread-safe; made for each output.
 */
final class Selection {
    private final Map<String, Object> allAdded;
    private final Set<String> signed;
    private final boolean ofToken;

    /** Of what was added, that which belongs here and took no place yet. */
    private final Map<String, Object> added = new LinkedHashMap<>();

    /** The names of the members, if these are asked for and not their values. */
    private final @Nullable List<String> names;

    private Selection(Map<String, Object> allAdded, Set<String> signed, boolean ofToken, @Nullable List<String> names) {
        this.allAdded = allAdded;
        this.signed = signed;
        this.ofToken = ofToken;
        this.names = names;
        allAdded.forEach((name, value) -> {
            if (takes(name)) {
                added.put(name, value);
            }
        });
    }

    /**
     * What stands openly; null where each member is taken as it is.
     *
     * @param added the values in Intercom's terms that stand instead of or after the payload's own
     * @param signed the names of what stands in a token
     */
    static @Nullable Selection of(Map<String, Object> added, Set<String> signed) {
        return added.isEmpty() && signed.isEmpty() ? null : new Selection(added, signed, false, null);
    }

    /** The names of what {@code values} takes. */
    static Selection ofNames(@Nullable Selection values) {
        return values == null
                ? new Selection(Map.of(), Set.of(), false, new ArrayList<>())
                : new Selection(values.allAdded, values.signed, values.ofToken, new ArrayList<>());
    }

    /** What stands in the token that belongs to this. */
    Selection ofToken() {
        return new Selection(allAdded, signed, true, null);
    }

    boolean takes(String name) {
        return signed.contains(name) == ofToken;
    }

    /** What was added under the name, once. */
    @Nullable Object takeAdded(String name) {
        return added.remove(name);
    }

    /** What was added and took no other's place. */
    Map<String, Object> rest() {
        return added;
    }

    /** Has the name remembered if names are asked for; answers whether they are. */
    boolean remembers(String name) {
        if (names != null) {
            names.add(name);
        }
        return names != null;
    }

    /** The names so far, in order. */
    List<String> names() {
        return names == null ? List.of() : names;
    }
}
