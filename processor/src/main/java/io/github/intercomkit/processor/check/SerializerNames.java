package io.github.intercomkit.processor.check;

import io.github.intercomkit.processor.model.AnnotatedType;
import io.github.intercomkit.processor.model.Compilation;
import io.github.intercomkit.processor.model.Role;
import io.github.intercomkit.processor.model.TypeRef;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Checks whether the name of a type's generated class is free. */
final class SerializerNames {
    private final Map<String, List<TypeRef>> types;
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
        types.computeIfAbsent(generatedName, unused -> new ArrayList<>()).add(type);
    }

    List<Problem> check(AnnotatedType type) {
        TypeRef name = type.name();
        List<Problem> problems = new ArrayList<>();
        for (TypeRef other : types.getOrDefault(type.qualifiedGeneratedName(), List.of())) {
            if (!other.equals(name)) {
                problems.add(Problem.of(
                        type.role(),
                        Message.SERIALIZER_TWICE,
                        type.position(),
                        name.displayName(),
                        type.generatedName(),
                        other.displayName()));
            }
        }
        if (handWritten.contains(type.qualifiedGeneratedName())) {
            problems.add(declared(type));
        }
        return problems;
    }

    static Problem declared(AnnotatedType type) {
        return Problem.of(
                type.role(),
                Message.SERIALIZER_DECLARED,
                type.position(),
                type.name().displayName(),
                type.generatedName());
    }
}
