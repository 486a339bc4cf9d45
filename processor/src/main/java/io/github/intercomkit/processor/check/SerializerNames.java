package io.github.intercomkit.processor.check;

import io.github.intercomkit.processor.model.AnnotatedType;
import io.github.intercomkit.processor.model.Compilation;
import io.github.intercomkit.processor.model.Role;
import io.github.intercomkit.processor.model.TypeRef;
import java.util.ArrayList;
import java.util.List;

/** Whether the name of a user's serializer is free. */
final class SerializerNames {
    private SerializerNames() {}

    static List<Problem> check(AnnotatedType user, Compilation compilation) {
        TypeRef name = user.name();
        List<Problem> problems = new ArrayList<>();
        for (AnnotatedType other : compilation.types()) {
            if (other.role() == Role.USER
                    && !other.name().equals(name)
                    && other.name().qualifiedSerializerName().equals(name.qualifiedSerializerName())) {
                problems.add(Problem.of(
                        Message.SERIALIZER_TWICE,
                        user.place(),
                        name.displayName(),
                        name.serializerName(),
                        other.name().displayName()));
            }
        }
        if (compilation.handwritten().contains(name.qualifiedSerializerName())) {
            problems.add(declared(user));
        }
        return problems;
    }

    static Problem declared(AnnotatedType user) {
        TypeRef name = user.name();
        return Problem.of(Message.SERIALIZER_DECLARED, user.place(), name.displayName(), name.serializerName());
    }
}
