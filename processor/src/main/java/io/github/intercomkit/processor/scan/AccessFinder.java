package io.github.intercomkit.processor.scan;

import io.github.intercomkit.processor.model.Access;
import io.github.intercomkit.processor.model.MemberFlaw;
import io.github.intercomkit.processor.model.Naming;
import io.github.intercomkit.processor.model.ValueType;
import java.lang.reflect.Method;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javax.lang.model.element.ElementKind;
import javax.lang.model.element.ExecutableElement;
import javax.lang.model.element.Modifier;
import javax.lang.model.element.VariableElement;
import javax.lang.model.type.TypeKind;
import javax.lang.model.type.TypeMirror;
import org.jspecify.annotations.Nullable;

/** Finds the field or method through which a serializer reads each member of one type. */
final class AccessFinder {
    private static final List<String> UNCHECKED = List.of("java.lang.RuntimeException", "java.lang.Error");

    /** A method that overrides one of these is no getter, even of a field with its name. */
    private static final Set<String> METHODS_OF_OBJECT = Arrays.stream(Object.class.getDeclaredMethods())
            .filter(method -> method.getParameterCount() == 0)
            .map(Method::getName)
            .collect(Collectors.toUnmodifiableSet());

    /** The type that Lombok gives a field with a lazy getter. */
    private static final String LAZY_HOLDER = "java.util.concurrent.atomic.AtomicReference";

    private final Hierarchy hierarchy;
    private final ValueTypes valueTypes;
    private final Deprecations deprecations;
    private final Lombok lombok;
    private final Kotlin kotlin;

    AccessFinder(Hierarchy hierarchy, ValueTypes valueTypes, Deprecations deprecations, Lombok lombok, Kotlin kotlin) {
        this.hierarchy = hierarchy;
        this.valueTypes = valueTypes;
        this.deprecations = deprecations;
        this.lombok = lombok;
        this.kotlin = kotlin;
    }

    /** A field is read through its accessor or getter, and directly only if it has none: a lazy proxy's fields are empty. */
    FoundAccess of(VariableElement field) {
        if (field.getModifiers().contains(Modifier.STATIC)) {
            return FoundAccess.withoutMethod(Access.impossible(Set.of(MemberFlaw.STATIC_FIELD), List.of()));
        }
        if (kotlin.isDelegate(field)) {
            return FoundAccess.withoutMethod(Access.impossible(Set.of(MemberFlaw.KOTLIN_DELEGATE), List.of()));
        }
        List<String> triedGetters = new ArrayList<>();
        for (String name : getterNames(field)) {
            triedGetters.add(name + "()");
            Optional<ExecutableElement> getter = hierarchy.getter(name).filter(method -> isGetterOf(method, field));
            if (getter.isPresent()) {
                return call(getter.get(), Access.impossible(Set.of(MemberFlaw.NO_GETTER), triedGetters));
            }
        }
        if (!hierarchy.sees(field) || !hierarchy.readerSees(field)) {
            return FoundAccess.withoutMethod(Access.impossible(Set.of(flawWithoutGetter(field)), triedGetters));
        }
        Access direct = Access.of(
                field.getSimpleName().toString(), valueTypes.of(hierarchy.typeOf(field)), deprecations.of(field));
        String proxied = hierarchy.proxiedClass(field);
        return FoundAccess.withoutMethod(
                proxied.isEmpty()
                        ? direct
                        : direct.withProxyFlaw(proxied, MemberFlaw.PROXIED_FIELD, List.of(standardGetter(field))));
    }

    /** The getter that other libraries find as well: {@code isVip} for a boolean field. */
    private String standardGetter(VariableElement field) {
        boolean isBoolean = valueTypes.isBoolean(hierarchy.typeOf(field));
        return Naming.getters(field.getSimpleName().toString(), isBoolean).get(isBoolean ? 1 : 0) + "()";
    }

    /** A method is read through the method that overrides it. */
    FoundAccess of(ExecutableElement annotated) {
        if (kotlin.isProperty(annotated)) {
            return FoundAccess.withoutMethod(Access.impossible(Set.of(MemberFlaw.KOTLIN_PROPERTY), List.of()));
        }
        Set<MemberFlaw> flaws = EnumSet.noneOf(MemberFlaw.class);
        if (annotated.getModifiers().contains(Modifier.STATIC)) {
            flaws.add(MemberFlaw.STATIC_METHOD);
        }
        if (annotated.getReturnType().getKind() == TypeKind.VOID) {
            flaws.add(MemberFlaw.VOID_METHOD);
        }
        if (!annotated.getParameters().isEmpty()
                || !annotated.getTypeParameters().isEmpty()) {
            flaws.add(MemberFlaw.PARAMETERS);
        }
        if (annotated.getModifiers().contains(Modifier.PRIVATE)) {
            flaws.add(MemberFlaw.PRIVATE_METHOD);
        }
        if (!flaws.isEmpty()) {
            return FoundAccess.withoutMethod(Access.impossible(flaws, List.of()));
        }
        Access invisible = Access.impossible(Set.of(MemberFlaw.INVISIBLE_METHOD), List.of());
        ExecutableElement called = hierarchy.override(annotated);
        return hierarchy.sees(called) ? call(called, invisible) : new FoundAccess(invisible, called);
    }

    /** Another package calls the same method, or cannot read the member. */
    private FoundAccess call(ExecutableElement method, Access invisible) {
        return new FoundAccess(hierarchy.readerSees(method) ? call(method) : invisible, method);
    }

    private Access call(ExecutableElement method) {
        String expression = method.getSimpleName() + "()";
        ValueType type = valueTypes.of(hierarchy.typeOf(method).getReturnType());
        List<String> checked = hierarchy.typeOf(method).getThrownTypes().stream()
                .filter(this::isChecked)
                .map(TypeDisplay::of)
                .toList();
        Access called = checked.isEmpty()
                ? Access.of(expression, type, deprecations.of(method))
                : Access.throwing(expression, type, checked);
        String proxied = method.getModifiers().contains(Modifier.FINAL) ? hierarchy.proxiedClass(method) : "";
        return proxied.isEmpty() ? called : called.withProxyFlaw(proxied, MemberFlaw.FINAL_ON_PROXY, List.of());
    }

    private boolean isChecked(TypeMirror thrown) {
        return UNCHECKED.stream()
                .noneMatch(name ->
                        valueTypes.asSuper(ValueTypes.bound(thrown), name).isPresent());
    }

    private MemberFlaw flawWithoutGetter(VariableElement field) {
        if (kotlin.isOfValueClass(field)) {
            return MemberFlaw.KOTLIN_VALUE_CLASS;
        }
        return lombok.writesGetterOf(field) ? MemberFlaw.LOMBOK_GETTER : MemberFlaw.NO_GETTER;
    }

    /** Only a boolean has a getter that begins with "is". The type of a lazy holder does not say whether its value is one. */
    private boolean isGetterOf(ExecutableElement method, VariableElement field) {
        return !isLazyHolder(field)
                || !Naming.isBooleanGetter(method.getSimpleName().toString())
                || valueTypes.isBoolean(hierarchy.typeOf(method).getReturnType());
    }

    private boolean isLazyHolder(VariableElement field) {
        return valueTypes.asSuper(field.asType(), LAZY_HOLDER).isPresent();
    }

    private List<String> getterNames(VariableElement field) {
        String name = field.getSimpleName().toString();
        if (TypeRefs.ownerOf(field).getKind() == ElementKind.RECORD) {
            return List.of(name);
        }
        boolean isBoolean = valueTypes.isBoolean(hierarchy.typeOf(field)) || isLazyHolder(field);
        Stream<String> names = Stream.of(lombok.propertyOf(field), name)
                .distinct()
                .flatMap(property -> Naming.getters(property, isBoolean).stream());
        return names.flatMap(
                        each -> Stream.concat(Stream.of(each), kotlin.internal(TypeRefs.ownerOf(field), each).stream()))
                .filter(each -> !METHODS_OF_OBJECT.contains(each))
                .toList();
    }

    /**
     * The access to a member.
     *
     * @param access the access in the model
     * @param method the method that is called; null for a field that is read directly, and for a member that cannot be read
     */
    record FoundAccess(Access access, @Nullable ExecutableElement method) {
        static FoundAccess withoutMethod(Access access) {
            return new FoundAccess(access, null);
        }
    }
}
