package io.github.intercomkit.processor.scan;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import javax.lang.model.element.Element;
import javax.lang.model.element.ElementKind;
import javax.lang.model.element.ExecutableElement;
import javax.lang.model.element.Modifier;
import javax.lang.model.element.Name;
import javax.lang.model.element.TypeElement;
import javax.lang.model.element.VariableElement;
import javax.lang.model.type.DeclaredType;
import javax.lang.model.type.ExecutableType;
import javax.lang.model.type.TypeKind;
import javax.lang.model.type.TypeMirror;
import javax.lang.model.util.ElementFilter;
import javax.lang.model.util.Types;

/**
 * A type with everything that it inherits. Topmost first: before a type its superclass with all above it, then its interfaces
 * in the order of their declaration, each with all above it.
 */
final class Hierarchy {
    private static final String OBJECT = "java.lang.Object";

    private final Types types;
    private final DeclaredType type;
    private final List<TypeElement> topmostFirst = new ArrayList<>();
    private final List<TypeElement> classesNearestFirst = new ArrayList<>();
    private final List<String> unresolved = new ArrayList<>();
    private final Visibility visibility;

    Hierarchy(Types types, TypeElement element, Visibility visibility) {
        this.types = types;
        this.type = (DeclaredType) element.asType();
        this.visibility = visibility;
        collect(element, new LinkedHashMap<>());
        TypeMirror above = type;
        while (above instanceof DeclaredType declared && declared.asElement() instanceof TypeElement each) {
            classesNearestFirst.add(each);
            above = each.getSuperclass();
        }
    }

    List<TypeElement> topmostFirst() {
        return topmostFirst;
    }

    /** Supertypes that do not exist, or not yet. */
    List<String> unresolved() {
        return unresolved;
    }

    /** The type of a field as the type that inherits it has it. */
    TypeMirror typeOf(VariableElement field) {
        return types.asMemberOf(type, field);
    }

    /** The type of a method as the type that inherits it has it. */
    ExecutableType typeOf(ExecutableElement method) {
        return (ExecutableType) types.asMemberOf(type, method);
    }

    /** The method without parameters that a call would reach, if it is one that a getter can be. */
    Optional<ExecutableElement> getter(CharSequence name) {
        return nearest(name, method -> true)
                .filter(method -> method.getParameters().isEmpty())
                .filter(method -> method.getTypeParameters().isEmpty())
                .filter(method -> !method.getModifiers().contains(Modifier.STATIC))
                .filter(method -> typeOf(method).getReturnType().getKind() != TypeKind.VOID)
                .filter(this::sees);
    }

    /** The method that a call of an annotated one would reach: it, or what overrides it. */
    ExecutableElement override(ExecutableElement method) {
        return nearest(
                        method.getSimpleName(),
                        candidate -> !candidate.getModifiers().contains(Modifier.STATIC))
                .orElse(method);
    }

    boolean sees(ExecutableElement method) {
        return visibility.sees(method, pathTo(TypeRefs.ownerOf(method)));
    }

    /** Whether the field can be named, and no field of a nearer class hides it. */
    boolean sees(VariableElement field) {
        if (!visibility.sees(field, pathTo(TypeRefs.ownerOf(field)))) {
            return false;
        }
        for (TypeElement each : classesNearestFirst) {
            if (each.equals(field.getEnclosingElement())) {
                return true;
            }
            if (ElementFilter.fieldsIn(each.getEnclosedElements()).stream()
                    .anyMatch(other -> other.getSimpleName().equals(field.getSimpleName()))) {
                return false;
            }
        }
        return true;
    }

    private List<TypeElement> pathTo(Element owner) {
        int end = classesNearestFirst.indexOf(owner);
        return end < 0 ? List.of() : classesNearestFirst.subList(0, end + 1);
    }

    /** Classes before interfaces, as a call is dispatched; of interfaces the nearest. */
    private Optional<ExecutableElement> nearest(CharSequence name, Predicate<ExecutableElement> wanted) {
        List<TypeElement> order = new ArrayList<>(classesNearestFirst);
        for (int i = topmostFirst.size() - 1; i >= 0; i--) {
            if (!order.contains(topmostFirst.get(i))) {
                order.add(topmostFirst.get(i));
            }
        }
        for (TypeElement each : order) {
            for (ExecutableElement method : ElementFilter.methodsIn(each.getEnclosedElements())) {
                boolean inherited =
                        each.equals(type.asElement()) || !method.getModifiers().contains(Modifier.PRIVATE);
                if (method.getSimpleName().contentEquals(name)
                        && method.getParameters().isEmpty()
                        && inherited
                        && wanted.test(method)) {
                    return Optional.of(method);
                }
            }
        }
        return Optional.empty();
    }

    private void collect(TypeElement element, Map<Name, TypeElement> seen) {
        if (element.getQualifiedName().contentEquals(OBJECT)
                || seen.putIfAbsent(element.getQualifiedName(), element) != null) {
            return;
        }
        List<TypeMirror> supertypes = new ArrayList<>();
        if (element.getKind() != ElementKind.INTERFACE) {
            supertypes.add(element.getSuperclass());
        }
        supertypes.addAll(element.getInterfaces());
        for (TypeMirror supertype : supertypes) {
            if (supertype.getKind() == TypeKind.ERROR) {
                unresolved.add(TypeDisplay.of(supertype));
            } else if (supertype instanceof DeclaredType declared
                    && declared.asElement() instanceof TypeElement above) {
                collect(above, seen);
            }
        }
        topmostFirst.add(element);
    }
}
