package io.github.intercomkit.processor.scan;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import javax.lang.model.element.Element;
import javax.lang.model.element.ExecutableElement;
import javax.lang.model.element.TypeElement;

/** The fields and getters of several types, read once: ECJ makes and sorts a type's members for each request. */
final class MembersByName {
    private final Map<String, List<ExecutableElement>> getters = new HashMap<>();
    private final Map<String, Set<TypeElement>> ownersOfFields = new HashMap<>();

    MembersByName(Iterable<TypeElement> types) {
        types.forEach(this::add);
    }

    /** The methods of that name without parameters, in the order of the types. */
    List<ExecutableElement> getters(CharSequence name) {
        return getters.getOrDefault(name.toString(), List.of());
    }

    /** The types that declare a field of that name. */
    Set<TypeElement> ownersOfFields(CharSequence name) {
        return ownersOfFields.getOrDefault(name.toString(), Set.of());
    }

    private void add(TypeElement type) {
        for (Element member : type.getEnclosedElements()) {
            String name = member.getSimpleName().toString();
            if (member instanceof ExecutableElement method
                    && method.getParameters().isEmpty()) {
                getters.computeIfAbsent(name, unused -> new ArrayList<>()).add(method);
            } else if (member.getKind().isField()) {
                ownersOfFields
                        .computeIfAbsent(name, unused -> new LinkedHashSet<>())
                        .add(type);
            }
        }
    }
}
