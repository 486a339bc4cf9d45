package io.github.intercomkit.workspace.typescript;

import io.github.intercomkit.workspace.declared.DeclaredType;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;

/** The names of types in TypeScript: the class's own, with its package where two classes have one name. */
final class TypeNames {
    /** The names that the declarations use themselves. */
    private static final Set<String> TAKEN = Set.of(
            "Avatar",
            "EventName",
            "Events",
            "IdentityProof",
            "IntercomCall",
            "IntercomCalls",
            "Visitor",
            "VisitorBoot");

    private final Map<String, String> names = new HashMap<>();

    TypeNames(List<DeclaredType> types) {
        Map<String, Long> counts =
                types.stream().collect(Collectors.groupingBy(type -> shortName(type.name()), Collectors.counting()));
        Set<String> given = new HashSet<>(TAKEN);
        for (DeclaredType type : types) {
            String name = shortName(type.name());
            if (counts.getOrDefault(name, 0L) > 1 || given.contains(name)) {
                name = longName(type.name());
            }
            while (!given.add(name)) {
                name += "_";
            }
            names.put(type.name(), name);
        }
    }

    /** Whether the class is among the types. */
    boolean has(String binaryName) {
        return names.containsKey(binaryName);
    }

    String of(String binaryName) {
        return Objects.requireNonNull(names.get(binaryName), binaryName);
    }

    private static String shortName(String binaryName) {
        return binaryName.substring(binaryName.lastIndexOf('.') + 1).replace("$", "");
    }

    private static String longName(String binaryName) {
        return Arrays.stream(binaryName.split("[.$]"))
                .map(part -> part.substring(0, 1).toUpperCase(Locale.ROOT) + part.substring(1))
                .collect(Collectors.joining());
    }
}
