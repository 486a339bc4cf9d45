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
import java.util.stream.Stream;

/** Whether the name of a user's serializer is free. */
final class SerializerNames {
    private final Map<String, List<TypeRef>> users;
    private final Set<String> handwritten;

    /** Looks at the compilation once: to compare each type with each would take ever longer. */
    SerializerNames(Compilation compilation) {
        Stream<TypeRef> open = compilation.types().stream()
                .filter(type -> type.role() == Role.USER)
                .map(AnnotatedType::name);
        this.users = Stream.concat(open, compilation.settled().stream())
                .collect(Collectors.groupingBy(TypeRef::qualifiedSerializerName));
        this.handwritten = compilation.handwritten();
    }

    List<Problem> check(AnnotatedType user) {
        TypeRef name = user.name();
        List<Problem> problems = new ArrayList<>();
        for (TypeRef other : users.getOrDefault(name.qualifiedSerializerName(), List.of())) {
            if (!other.equals(name)) {
                problems.add(Problem.of(
                        Message.SERIALIZER_TWICE,
                        user.place(),
                        name.displayName(),
                        name.serializerName(),
                        other.displayName()));
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
