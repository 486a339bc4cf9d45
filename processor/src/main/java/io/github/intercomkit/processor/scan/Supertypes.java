package io.github.intercomkit.processor.scan;

import java.util.LinkedHashMap;
import java.util.Map;
import javax.lang.model.element.TypeElement;
import javax.lang.model.type.DeclaredType;
import javax.lang.model.type.TypeKind;
import javax.lang.model.type.TypeMirror;
import javax.lang.model.util.Types;

/** Climbs from types to what they extend, to each supertype once: the ways to it can double with every level. */
final class Supertypes {
    private final Types types;

    Supertypes(Types types) {
        this.types = types;
    }

    /** A type and its supertypes as it has them, each before those above it. */
    Map<TypeElement, DeclaredType> of(TypeMirror type) {
        Map<TypeElement, DeclaredType> found = new LinkedHashMap<>();
        climb(type, found);
        return found;
    }

    private void climb(TypeMirror type, Map<TypeElement, DeclaredType> found) {
        if (type instanceof DeclaredType declared
                && declared.asElement() instanceof TypeElement element
                && found.putIfAbsent(element, declared) != null) {
            return;
        }
        // Asked of types that are no class or interface, ECJ throws.
        if (type.getKind() == TypeKind.DECLARED || type.getKind() == TypeKind.INTERSECTION) {
            types.directSupertypes(type).forEach(above -> climb(above, found));
        }
    }
}
