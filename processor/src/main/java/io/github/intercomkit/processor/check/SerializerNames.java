package io.github.intercomkit.processor.check;

import io.github.intercomkit.processor.model.AnnotatedType;
import io.github.intercomkit.processor.model.Compilation;
import io.github.intercomkit.processor.model.Role;
import io.github.intercomkit.processor.model.TypeRef;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/** Whether the name of a user's serializer is free. */
final class SerializerNames {
    private final Map<String, List<AnnotatedType>> users;
    private final Set<String> handwritten;

    /** Looks at the compilation once: to compare each type with each would take ever longer. */
    SerializerNames(Compilation compilation) {
        this.users = compilation.types().stream()
                .filter(type -> type.role() == Role.USER)
                .collect(Collectors.groupingBy(type -> type.name().qualifiedSerializerName()));
        this.handwritten = compilation.handwritten();
    }

    List<Problem> check(AnnotatedType user) {
        TypeRef name = user.name();
        List<Problem> problems = new ArrayList<>();
        for (AnnotatedType other : users.getOrDefault(name.qualifiedSerializerName(), List.of())) {
            if (!other.name().equals(name)) {
                problems.add(Problem.of(
                        Message.SERIALIZER_TWICE,
                        user.place(),
                        name.displayName(),
                        name.serializerName(),
                        other.name().displayName()));
            }
        }
        if (handwritten.contains(name.qualifiedSerializerName())) {
            problems.add(declared(user));
        }
        return problems;
    }

    static Problem declared(AnnotatedType user) {
        TypeRef name = user.name();
        return Problem.of(Message.SERIALIZER_DECLARED, user.place(), name.displayName(), name.serializerName());
    }
}
