package io.github.intercomkit.processor.scan;

import java.util.LinkedHashMap;
import java.util.Map;
import javax.lang.model.element.TypeElement;
import javax.lang.model.type.DeclaredType;
import javax.lang.model.type.TypeKind;
import javax.lang.model.type.TypeMirror;
import javax.lang.model.util.Types;

/** Collects the supertypes of a type, each once: the paths to a supertype can double with every level. */
final class Supertypes {
    private final Types types;

    Supertypes(Types types) {
        this.types = types;
    }

    /** A type and its supertypes with their type arguments, subtypes first. */
    Map<TypeElement, DeclaredType> of(TypeMirror type) {
        Map<TypeElement, DeclaredType> found = new LinkedHashMap<>();
        collect(type, found);
        return found;
    }

    private void collect(TypeMirror type, Map<TypeElement, DeclaredType> found) {
        if (type instanceof DeclaredType declared
                && declared.asElement() instanceof TypeElement element
                && found.putIfAbsent(element, declared) != null) {
            return;
        }
        // ECJ throws for other kinds of types.
        if (type.getKind() == TypeKind.DECLARED || type.getKind() == TypeKind.INTERSECTION) {
            types.directSupertypes(type).forEach(above -> collect(above, found));
        }
    }
}
