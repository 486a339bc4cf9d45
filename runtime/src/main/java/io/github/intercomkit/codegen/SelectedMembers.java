package io.github.intercomkit.codegen;

import io.github.intercomkit.json.Member;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/** Selects members by their names, and puts added values in place of the payload's own or after them. */
final class SelectedMembers implements MemberSelection {
    private final Map<String, Object> allAdded;
    private final Set<String> signed;
    private final Predicate<String> included;

    /** The added values that belong here and are not written yet. */
    private final Map<String, Object> added = new LinkedHashMap<>();

    private SelectedMembers(Map<String, Object> allAdded, Set<String> signed, Predicate<String> included) {
        this.allAdded = allAdded;
        this.signed = signed;
        this.included = included;
        allAdded.forEach((name, value) -> {
            if (included.test(name)) {
                added.put(name, value);
            }
        });
    }

    /** The open members, beside the token that holds the signed ones. Null if there is nothing to select. */
    static @Nullable SelectedMembers open(Map<String, Object> added, Set<String> signed) {
        return added.isEmpty() && signed.isEmpty()
                ? null
                : new SelectedMembers(added, signed, name -> !signed.contains(name));
    }

    /** The members of the token that belongs to these open ones. */
    SelectedMembers ofToken() {
        return new SelectedMembers(allAdded, signed, signed::contains);
    }

    @Override
    public boolean includes(String name) {
        return included.test(name);
    }

    @Override
    public void write(Attribute attribute, Runnable ownValue, JsonMembers out) {
        if (!includes(attribute.name)) {
            return;
        }
        Object replacement = takeAdded(attribute.name);
        if (replacement == null) {
            ownValue.run();
        } else {
            out.member(attribute.member, replacement);
        }
    }

    @Override
    public boolean replace(Attribute company, JsonMembers out) {
        Object replacement = takeAdded(company.name);
        if (replacement != null) {
            out.member(company.member, replacement);
        }
        return replacement != null;
    }

    @Override
    public void recordName(String name) {}

    @Override
    public void writeAdded(JsonMembers out) {
        added.forEach((name, value) -> out.member(Member.of(name), value));
    }

    /** The value that was added under the name, once. */
    @Nullable Object takeAdded(String name) {
        return added.remove(name);
    }

    /** The names of the added values that are not written yet. */
    Set<String> addedNames() {
        return added.keySet();
    }
}
