package io.github.intercomkit.processor.scan;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
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
    private final Supertypes supertypes;
    private final Map<TypeElement, DeclaredType> supertypesOfType;
    private final Map<TypeElement, Set<TypeElement>> supertypesOfEach = new HashMap<>();
    private final MembersByName members;
    private final Visibility home;
    private final Visibility reader;

    /** What is read is chosen as the type's own package sees it, so that every reader reads the same. */
    Hierarchy(Types types, TypeElement element, Visibility home, Visibility reader) {
        this.types = types;
        this.type = (DeclaredType) element.asType();
        this.home = home;
        this.reader = reader;
        this.supertypes = new Supertypes(types);
        this.supertypesOfType = supertypes.of(type);
        collect(element, new LinkedHashMap<>());
        TypeMirror above = type;
        while (above instanceof DeclaredType declared && declared.asElement() instanceof TypeElement each) {
            classesNearestFirst.add(each);
            above = each.getSuperclass();
        }
        this.members = new MembersByName(inOrderOfDispatch());
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
        // Asked of the type itself, ECJ answers for another method of that name.
        DeclaredType owner = supertypesOfType.getOrDefault(TypeRefs.ownerOf(method), type);
        return (ExecutableType) types.asMemberOf(owner, method);
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
                        candidate -> !candidate.getModifiers().contains(Modifier.STATIC) && reaches(method, candidate))
                .orElse(method);
    }

    boolean sees(ExecutableElement method) {
        return home.sees(method, pathTo(TypeRefs.ownerOf(method)));
    }

    /** Whether the package that reads the type can name a method, or a field that its own package can name. */
    boolean readerSees(Element member) {
        return reader.sees(member, pathTo(TypeRefs.ownerOf(member)));
    }

    /** The class for which a proxy can stand when the member is read, as a message shows it; empty if there is none. */
    String proxied(Element member) {
        return JpaProxies.on(pathTo(TypeRefs.ownerOf(member)));
    }

    /** Whether a class stands between a call and an interface, or one type below another. */
    boolean isBelow(TypeElement lower, TypeElement upper) {
        boolean dispatched = isClass(lower) && !isClass(upper);
        return !lower.equals(upper) && (dispatched || above(lower).contains(upper));
    }

    /** Whether the field can be named, and no field of a nearer class nor an interface's constant hides it. */
    boolean sees(VariableElement field) {
        if (!home.sees(field, pathTo(TypeRefs.ownerOf(field)))) {
            return false;
        }
        for (TypeElement each : classesNearestFirst) {
            if (each.equals(field.getEnclosingElement())) {
                return true;
            }
            if (hasField(each, field.getSimpleName())) {
                return false;
            }
        }
        return true;
    }

    /** Whether a class declares a field of that name, or its interfaces hand it such a constant. */
    private boolean hasField(TypeElement each, CharSequence name) {
        Set<TypeElement> owners = members.ownersOfFields(name);
        return owners.contains(each)
                || each.getInterfaces().stream()
                        .flatMap(above -> supertypes.of(above).keySet().stream())
                        .anyMatch(owners::contains);
    }

    private Set<TypeElement> above(TypeElement each) {
        return supertypesOfEach.computeIfAbsent(
                each, type -> supertypes.of(type.asType()).keySet());
    }

    private static boolean isClass(TypeElement type) {
        return type.getKind() != ElementKind.INTERFACE;
    }

    /** Whether a call that is written for the one method gets to the other: only what a package sees is overridden in it. */
    private boolean reaches(ExecutableElement method, ExecutableElement other) {
        Set<Modifier> modifiers = method.getModifiers();
        if (method.equals(other)
                || modifiers.contains(Modifier.PUBLIC)
                || modifiers.contains(Modifier.PROTECTED)
                || isSamePackage(method, other)) {
            return true;
        }
        List<TypeElement> path = pathTo(TypeRefs.ownerOf(method));
        return members.getters(method.getSimpleName()).stream()
                .filter(between -> path.contains(TypeRefs.ownerOf(between)))
                .filter(between -> !between.equals(method) && isSamePackage(between, method))
                .filter(between -> isBelow(TypeRefs.ownerOf(between), TypeRefs.ownerOf(method)))
                .anyMatch(between -> reaches(between, other));
    }

    private static boolean isSamePackage(Element one, Element other) {
        return TypeRefs.packageOf(one)
                .getQualifiedName()
                .contentEquals(TypeRefs.packageOf(other).getQualifiedName());
    }

    private List<TypeElement> pathTo(Element owner) {
        int end = classesNearestFirst.indexOf(owner);
        return end < 0 ? List.of() : classesNearestFirst.subList(0, end + 1);
    }

    /**
     * Of abstract methods that override none of each other a call has the narrowest type, and a superclass's gives way to an
     * interface's of a narrower one.
     */
    private Optional<ExecutableElement> nearest(CharSequence name, Predicate<ExecutableElement> wanted) {
        return members.getters(name).stream()
                .filter(method -> isInherited(method) && wanted.test(method))
                .reduce((nearest, other) -> isNarrower(other, nearest) ? other : nearest);
    }

    /** Classes before interfaces, as a call is dispatched; of interfaces the nearest. */
    private Set<TypeElement> inOrderOfDispatch() {
        Set<TypeElement> order = new LinkedHashSet<>(classesNearestFirst);
        for (int i = topmostFirst.size() - 1; i >= 0; i--) {
            order.add(topmostFirst.get(i));
        }
        order.removeIf(each -> each.getQualifiedName().contentEquals(OBJECT));
        return order;
    }

    private boolean isInherited(ExecutableElement method) {
        TypeElement owner = TypeRefs.ownerOf(method);
        Set<Modifier> modifiers = method.getModifiers();
        return owner.equals(type.asElement())
                || (!modifiers.contains(Modifier.PRIVATE) && (isClass(owner) || !modifiers.contains(Modifier.STATIC)));
    }

    private boolean isNarrower(ExecutableElement method, ExecutableElement than) {
        if (isClass(TypeRefs.ownerOf(method)) || !than.getModifiers().contains(Modifier.ABSTRACT)) {
            return false;
        }
        TypeMirror narrow = typeOf(method).getReturnType();
        TypeMirror wide = typeOf(than).getReturnType();
        return narrow.getKind() == TypeKind.DECLARED
                && wide.getKind() == TypeKind.DECLARED
                && types.isSubtype(narrow, wide)
                && !types.isSameType(narrow, wide);
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
