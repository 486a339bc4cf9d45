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

/** Checks whether the name of a user's serializer is free. */
final class SerializerNames {
    private final Map<String, List<TypeRef>> users;
    private final Set<String> handWritten;

    /** Groups the users once, since it takes too long to compare each type with each other type. */
    SerializerNames(Compilation compilation) {
        Stream<TypeRef> open = compilation.types().stream()
                .filter(type -> type.role() == Role.USER)
                .map(AnnotatedType::name);
        this.users = Stream.concat(open, compilation.finished().stream())
                .collect(Collectors.groupingBy(TypeRef::qualifiedSerializerName));
        this.handWritten = compilation.handWritten();
    }

    List<Problem> check(AnnotatedType user) {
        TypeRef name = user.name();
        List<Problem> problems = new ArrayList<>();
        for (TypeRef other : users.getOrDefault(name.qualifiedSerializerName(), List.of())) {
            if (!other.equals(name)) {
                problems.add(Problem.of(
                        Message.SERIALIZER_TWICE,
                        user.position(),
                        name.displayName(),
                        name.serializerName(),
                        other.displayName()));
            }
        }
        if (handWritten.contains(name.qualifiedSerializerName())) {
            problems.add(declared(user));
        }
        return problems;
    }

    static Problem declared(AnnotatedType user) {
        TypeRef name = user.name();
        return Problem.of(Message.SERIALIZER_DECLARED, user.position(), name.displayName(), name.serializerName());
    }
}
