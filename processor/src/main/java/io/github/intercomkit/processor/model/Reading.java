package io.github.intercomkit.processor.model;

import java.util.Collections;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;

/**
 * How the serializer reads a member.
 *
 * @param expression what stands after the dot: {@code getEmail()} or {@code email}; empty if it cannot be read
 * @param type the type of what is read
 * @param flaws why it cannot be read
 * @param gettersSought the getters that were looked for, as a message shows them
 * @param checkedExceptions the checked exceptions of what is read
 * @param deprecation how a compiler warns of the reading
 * @param proxied the class for which a proxy can stand, as a message shows it; empty if that does not matter
 */
public record Reading(
        String expression,
        ValueType type,
        Set<MemberFlaw> flaws,
        List<String> gettersSought,
        List<String> checkedExceptions,
        Deprecation deprecation,
        String proxied) {
    /** Copies the collections. */
    public Reading {
        EnumSet<MemberFlaw> sorted = EnumSet.noneOf(MemberFlaw.class);
        sorted.addAll(flaws);
        flaws = Collections.unmodifiableSet(sorted);
        gettersSought = List.copyOf(gettersSought);
        checkedExceptions = List.copyOf(checkedExceptions);
    }

    /** A member that is read without trouble. */
    public static Reading of(String expression, ValueType type, Deprecation deprecation) {
        return new Reading(expression, type, Set.of(), List.of(), List.of(), deprecation, "");
    }

    /** A member that cannot be read. */
    public static Reading impossible(Set<MemberFlaw> flaws, List<String> gettersSought) {
        return new Reading("", ValueType.NONE, flaws, gettersSought, List.of(), Deprecation.NONE, "");
    }

    /** A member whose accessor throws what the serializer cannot. */
    public static Reading throwing(String expression, ValueType type, List<String> checkedExceptions) {
        return new Reading(
                expression,
                type,
                Set.of(MemberFlaw.CHECKED_EXCEPTION),
                List.of(),
                checkedExceptions,
                Deprecation.NONE,
                "");
    }

    /** The same reading of a class for which a proxy can stand, which is a flaw then. */
    public Reading ofProxied(String proxied, MemberFlaw flaw, List<String> gettersSought) {
        EnumSet<MemberFlaw> all = EnumSet.of(flaw);
        all.addAll(flaws);
        return new Reading(expression, type, all, gettersSought, checkedExceptions, deprecation, proxied);
    }
}
