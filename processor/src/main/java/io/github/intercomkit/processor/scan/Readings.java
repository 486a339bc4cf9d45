package io.github.intercomkit.processor.scan;

import io.github.intercomkit.processor.model.MemberFlaw;
import io.github.intercomkit.processor.model.Naming;
import io.github.intercomkit.processor.model.Reading;
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

/** Finds out how a serializer reads the members of one type. */
final class Readings {
    private static final List<String> UNCHECKED = List.of("java.lang.RuntimeException", "java.lang.Error");

    /** What overrides these is no getter of a field which happens to have that name. */
    private static final Set<String> OF_ALL_OBJECTS = Arrays.stream(Object.class.getDeclaredMethods())
            .filter(method -> method.getParameterCount() == 0)
            .map(Method::getName)
            .collect(Collectors.toUnmodifiableSet());

    /** What Lombok makes of a field with a lazy getter. */
    private static final String HOLDER = "java.util.concurrent.atomic.AtomicReference";

    private final Hierarchy hierarchy;
    private final ValueTypes valueTypes;
    private final Deprecations deprecations;
    private final Lombok lombok;
    private final Kotlin kotlin;

    Readings(Hierarchy hierarchy, ValueTypes valueTypes, Deprecations deprecations, Lombok lombok, Kotlin kotlin) {
        this.hierarchy = hierarchy;
        this.valueTypes = valueTypes;
        this.deprecations = deprecations;
        this.lombok = lombok;
        this.kotlin = kotlin;
    }

    /** A field is read through its accessor or getter; directly only if it has none: a lazy proxy's fields are empty. */
    Way of(VariableElement field) {
        if (field.getModifiers().contains(Modifier.STATIC)) {
            return Way.none(Reading.impossible(Set.of(MemberFlaw.STATIC_FIELD), List.of()));
        }
        if (kotlin.isDelegate(field)) {
            return Way.none(Reading.impossible(Set.of(MemberFlaw.KOTLIN_DELEGATE), List.of()));
        }
        List<String> sought = new ArrayList<>();
        for (String name : getterNames(field)) {
            sought.add(name + "()");
            Optional<ExecutableElement> getter = hierarchy.getter(name).filter(method -> isGetterOf(method, field));
            if (getter.isPresent()) {
                return call(getter.get(), Reading.impossible(Set.of(MemberFlaw.NO_GETTER), sought));
            }
        }
        if (!hierarchy.sees(field) || !hierarchy.readerSees(field)) {
            return Way.none(Reading.impossible(Set.of(flawWithoutGetter(field)), sought));
        }
        Reading direct = Reading.of(
                field.getSimpleName().toString(), valueTypes.of(hierarchy.typeOf(field)), deprecations.of(field));
        String proxied = hierarchy.proxied(field);
        return Way.none(
                proxied.isEmpty()
                        ? direct
                        : direct.ofProxied(proxied, MemberFlaw.PROXIED_FIELD, List.of(properGetter(field))));
    }

    /** The getter that other libraries look for as well: {@code isVip} where the field is a boolean. */
    private String properGetter(VariableElement field) {
        boolean isBoolean = valueTypes.isBoolean(hierarchy.typeOf(field));
        return Naming.getters(field.getSimpleName().toString(), isBoolean).get(isBoolean ? 1 : 0) + "()";
    }

    /** A method is read through whatever overrides it. */
    Way of(ExecutableElement annotated) {
        if (kotlin.isProperty(annotated)) {
            return Way.none(Reading.impossible(Set.of(MemberFlaw.KOTLIN_PROPERTY), List.of()));
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
            return Way.none(Reading.impossible(flaws, List.of()));
        }
        Reading invisible = Reading.impossible(Set.of(MemberFlaw.INVISIBLE_METHOD), List.of());
        ExecutableElement called = hierarchy.override(annotated);
        return hierarchy.sees(called) ? call(called, invisible) : new Way(invisible, called);
    }

    /** Another package calls the same method, or none. */
    private Way call(ExecutableElement method, Reading invisible) {
        return new Way(hierarchy.readerSees(method) ? call(method) : invisible, method);
    }

    private Reading call(ExecutableElement method) {
        String expression = method.getSimpleName() + "()";
        ValueType type = valueTypes.of(hierarchy.typeOf(method).getReturnType());
        List<String> checked = hierarchy.typeOf(method).getThrownTypes().stream()
                .filter(this::isChecked)
                .map(TypeDisplay::of)
                .toList();
        Reading called = checked.isEmpty()
                ? Reading.of(expression, type, deprecations.of(method))
                : Reading.throwing(expression, type, checked);
        String proxied = method.getModifiers().contains(Modifier.FINAL) ? hierarchy.proxied(method) : "";
        return proxied.isEmpty() ? called : called.ofProxied(proxied, MemberFlaw.FINAL_ON_PROXY, List.of());
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

    /** What is no boolean has no getter that begins with is, but for the holder of a value that Lombok's lazy getter makes. */
    private boolean isGetterOf(ExecutableElement method, VariableElement field) {
        return !isHolder(field)
                || !Naming.isBooleanGetter(method.getSimpleName().toString())
                || valueTypes.isBoolean(hierarchy.typeOf(method).getReturnType());
    }

    private boolean isHolder(VariableElement field) {
        return valueTypes.asSuper(field.asType(), HOLDER).isPresent();
    }

    private List<String> getterNames(VariableElement field) {
        String name = field.getSimpleName().toString();
        if (TypeRefs.ownerOf(field).getKind() == ElementKind.RECORD) {
            return List.of(name);
        }
        boolean isBoolean = valueTypes.isBoolean(hierarchy.typeOf(field)) || isHolder(field);
        Stream<String> names = Stream.of(lombok.propertyOf(field), name)
                .distinct()
                .flatMap(property -> Naming.getters(property, isBoolean).stream());
        return names.flatMap(
                        each -> Stream.concat(Stream.of(each), kotlin.internal(TypeRefs.ownerOf(field), each).stream()))
                .filter(each -> !OF_ALL_OBJECTS.contains(each))
                .toList();
    }

    /**
     * How a member is read.
     *
     * @param reading what the serializer is told
     * @param method the method that is called; null for a field that is read itself and for what no call reaches
     */
    record Way(Reading reading, @Nullable ExecutableElement method) {
        static Way none(Reading reading) {
            return new Way(reading, null);
        }
    }
}
