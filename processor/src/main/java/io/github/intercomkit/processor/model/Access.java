package io.github.intercomkit.processor.model;

import java.util.Collections;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;

/**
 * How the serializer reads a member.
 *
 * @param expression the code after the dot: {@code getEmail()} or {@code email}; empty if the member cannot be read
 * @param type the type of the value
 * @param flaws the reasons why it cannot be read
 * @param triedGetters the getters that were looked for, as a message shows them
 * @param checkedExceptions the checked exceptions of the method
 * @param deprecation the warning that a compiler gives for the access
 * @param proxied the class that can have a proxy, as a message shows it; empty if that does not matter
 */
public record Access(
        String expression,
        ValueType type,
        Set<MemberFlaw> flaws,
        List<String> triedGetters,
        List<String> checkedExceptions,
        Deprecation deprecation,
        String proxied) {
    /** Copies the collections. */
    public Access {
        EnumSet<MemberFlaw> sorted = EnumSet.noneOf(MemberFlaw.class);
        sorted.addAll(flaws);
        flaws = Collections.unmodifiableSet(sorted);
        triedGetters = List.copyOf(triedGetters);
        checkedExceptions = List.copyOf(checkedExceptions);
    }

    /** The access to a member without a flaw. */
    public static Access of(String expression, ValueType type, Deprecation deprecation) {
        return new Access(expression, type, Set.of(), List.of(), List.of(), deprecation, "");
    }

    /** The access to a member that cannot be read. */
    public static Access impossible(Set<MemberFlaw> flaws, List<String> triedGetters) {
        return new Access("", ValueType.NONE, flaws, triedGetters, List.of(), Deprecation.NONE, "");
    }

    /** The access through a method that throws checked exceptions. */
    public static Access throwing(String expression, ValueType type, List<String> checkedExceptions) {
        return new Access(
                expression,
                type,
                Set.of(MemberFlaw.CHECKED_EXCEPTION),
                List.of(),
                checkedExceptions,
                Deprecation.NONE,
                "");
    }

    /** The same access with a flaw, since the class can have a proxy. */
    public Access withProxyFlaw(String proxied, MemberFlaw flaw, List<String> triedGetters) {
        EnumSet<MemberFlaw> all = EnumSet.of(flaw);
        all.addAll(flaws);
        return new Access(expression, type, all, triedGetters, checkedExceptions, deprecation, proxied);
    }
}
