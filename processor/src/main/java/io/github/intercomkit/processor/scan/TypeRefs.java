package io.github.intercomkit.processor.scan;

import io.github.intercomkit.processor.model.TypeRef;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Objects;
import javax.lang.model.element.Element;
import javax.lang.model.element.PackageElement;
import javax.lang.model.element.TypeElement;

/** Finds the names of classes, and the classes around them. */
final class TypeRefs {
    private TypeRefs() {}

    static TypeRef of(TypeElement type) {
        Deque<String> names = new ArrayDeque<>();
        for (TypeElement each : withEnclosingTypes(type)) {
            names.addFirst(each.getSimpleName().toString());
        }
        return new TypeRef(packageOf(type).getQualifiedName().toString(), new ArrayList<>(names));
    }

    static TypeElement topLevel(TypeElement type) {
        List<TypeElement> types = withEnclosingTypes(type);
        return types.get(types.size() - 1);
    }

    /** The type, the type around it, and so on to the top-level type. */
    static List<TypeElement> withEnclosingTypes(TypeElement type) {
        List<TypeElement> types = new ArrayList<>();
        Element each = type;
        while (each != null && !(each instanceof PackageElement)) {
            if (each instanceof TypeElement around) {
                types.add(around);
            }
            each = each.getEnclosingElement();
        }
        return types;
    }

    /** The type that declares a member. */
    static TypeElement ownerOf(Element member) {
        return (TypeElement) Objects.requireNonNull(member.getEnclosingElement());
    }

    static PackageElement packageOf(Element element) {
        Element each = element;
        while (!(each instanceof PackageElement found)) {
            each = Objects.requireNonNull(each.getEnclosingElement());
        }
        return found;
    }
}
