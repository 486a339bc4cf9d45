package io.github.intercomkit.processor.check;

import io.github.intercomkit.processor.model.AnnotatedType;
import io.github.intercomkit.processor.model.Compilation;
import io.github.intercomkit.processor.model.Role;
import io.github.intercomkit.processor.model.TypeRef;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/** Checks whether the name of a type's generated class is free, also where file names have no case. */
final class SerializerNames {
    private final Map<String, List<Named>> types;
    private final Set<String> handWritten;

    /** Groups the types once, since it takes too long to compare each type with each other type. */
    SerializerNames(Compilation compilation) {
        this.types = new HashMap<>();
        compilation.types().stream()
                .filter(type -> type.role().isGenerated())
                .forEach(type -> add(type.qualifiedGeneratedName(), type.name()));
        compilation.finished().forEach(user -> add(user.qualifiedGeneratedName(Role.USER), user));
        this.handWritten = compilation.handWritten();
    }

    private void add(String generatedName, TypeRef type) {
        types.computeIfAbsent(folded(generatedName), unused -> new ArrayList<>())
                .add(new Named(generatedName, type));
    }

    List<Problem> check(AnnotatedType type) {
        List<Problem> problems = new ArrayList<>();
        for (Named other : types.getOrDefault(folded(type.qualifiedGeneratedName()), List.of())) {
            boolean isSame = other.generatedName().equals(type.qualifiedGeneratedName());
            Message message = isSame ? Message.SERIALIZER_TWICE : Message.SERIALIZER_IN_OTHER_CASE;
            if (!other.type().equals(type.name()) && !type.suppressions().contains(message.code())) {
                problems.add(Problem.of(
                        type.role(),
                        message,
                        type.position(),
                        type.name().displayName(),
                        type.generatedName(),
                        other.type().displayName()));
            }
        }
        if (handWritten.contains(type.qualifiedGeneratedName())) {
            problems.add(declared(type));
        }
        return problems;
    }

    /** The name as a file system without case sees it. */
    private static String folded(String name) {
        return name.toUpperCase(Locale.ROOT).toLowerCase(Locale.ROOT);
    }

    static Problem declared(AnnotatedType type) {
        return Problem.of(
                type.role(),
                Message.SERIALIZER_DECLARED,
                type.position(),
                type.name().displayName(),
                type.generatedName());
    }

    /** The full name of a generated class, and the type that it is for. */
    private record Named(String generatedName, TypeRef type) {}
}
