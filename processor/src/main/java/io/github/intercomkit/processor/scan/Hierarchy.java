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
 * A type with its supertypes, topmost first. A superclass with its supertypes comes before the interfaces, and these come in the order
 * of their declaration.
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

    /** The type's own package decides which member is read, so that serializers of all packages read the same. */
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
        this.members = new MembersByName(inDispatchOrder());
    }

    /** The type itself. */
    TypeElement type() {
        return (TypeElement) type.asElement();
    }

    List<TypeElement> topmostFirst() {
        return topmostFirst;
    }

    /** The names of supertypes that do not exist, or not yet. */
    List<String> unresolved() {
        return unresolved;
    }

    /** The type of a field in the type that inherits it. */
    TypeMirror typeOf(VariableElement field) {
        return types.asMemberOf(ownerOf(field), field);
    }

    /** The type of a method in the type that inherits it. */
    ExecutableType typeOf(ExecutableElement method) {
        return (ExecutableType) types.asMemberOf(ownerOf(method), method);
    }

    /** The type that declares the member. For the type itself, ECJ would give another member of that name. */
    private DeclaredType ownerOf(Element member) {
        return supertypesOfType.getOrDefault(TypeRefs.ownerOf(member), type);
    }

    /** The method that a call without arguments reaches, if it can be a getter. */
    Optional<ExecutableElement> getter(CharSequence name) {
        return nearest(name, method -> true)
                .filter(method -> method.getTypeParameters().isEmpty())
                .filter(method -> !method.getModifiers().contains(Modifier.STATIC))
                .filter(method -> typeOf(method).getReturnType().getKind() != TypeKind.VOID)
                .filter(this::sees);
    }

    /** The method that a call reaches: the given method, or one that overrides it. */
    ExecutableElement override(ExecutableElement method) {
        return nearest(
                        method.getSimpleName(),
                        candidate -> !candidate.getModifiers().contains(Modifier.STATIC) && reaches(method, candidate))
                .orElse(method);
    }

    boolean sees(ExecutableElement method) {
        return home.sees(method, pathTo(TypeRefs.ownerOf(method)));
    }

    /** Whether the package of the serializer can use a member that the type's own package can use. */
    boolean readerSees(Element member) {
        return reader.sees(member, pathTo(TypeRefs.ownerOf(member)));
    }

    /** The class that can have a proxy when the member is read, as a message shows it. Empty if there is none. */
    String proxiedClass(Element member) {
        return JpaProxies.proxiedClass(pathTo(TypeRefs.ownerOf(member)));
    }

    /** Whether a call reaches the lower type first: a class before an interface, or a subtype before its supertype. */
    boolean isBelow(TypeElement lower, TypeElement upper) {
        boolean dispatched = isClass(lower) && !isClass(upper);
        return !lower.equals(upper) && (dispatched || supertypesOf(lower).contains(upper));
    }

    /** Whether the type's own package can use the field, and no field of a subclass or constant of an interface hides it. */
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

    /** Whether a class declares a field of that name, or inherits a constant of that name. */
    private boolean hasField(TypeElement each, CharSequence name) {
        Set<TypeElement> owners = members.ownersOfFields(name);
        return owners.contains(each)
                || each.getInterfaces().stream()
                        .flatMap(above -> supertypes.of(above).keySet().stream())
                        .anyMatch(owners::contains);
    }

    private Set<TypeElement> supertypesOf(TypeElement each) {
        return supertypesOfEach.computeIfAbsent(
                each, type -> supertypes.of(type.asType()).keySet());
    }

    private static boolean isClass(TypeElement type) {
        return type.getKind() != ElementKind.INTERFACE;
    }

    /** Whether a call of the one method can reach the other. A package-private method is overridden in its package only. */
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
     * The nearest wanted method. Of abstract methods that do not override each other, the one with the narrowest type wins, also one of an
     * interface over one of a superclass.
     */
    private Optional<ExecutableElement> nearest(CharSequence name, Predicate<ExecutableElement> wanted) {
        return members.getters(name).stream()
                .filter(method -> isInherited(method) && wanted.test(method))
                .reduce((nearest, other) -> isNarrower(other, nearest) ? other : nearest);
    }

    /** Classes before interfaces, as a call is dispatched, and subtypes before supertypes. */
    private Set<TypeElement> inDispatchOrder() {
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

    private boolean isNarrower(ExecutableElement method, ExecutableElement other) {
        if (isClass(TypeRefs.ownerOf(method)) || !other.getModifiers().contains(Modifier.ABSTRACT)) {
            return false;
        }
        TypeMirror narrow = typeOf(method).getReturnType();
        TypeMirror wide = typeOf(other).getReturnType();
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
