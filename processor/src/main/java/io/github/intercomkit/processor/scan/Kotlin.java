package io.github.intercomkit.processor.scan;

import io.github.intercomkit.processor.model.Naming;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javax.lang.model.element.AnnotationMirror;
import javax.lang.model.element.AnnotationValue;
import javax.lang.model.element.Element;
import javax.lang.model.element.ExecutableElement;
import javax.lang.model.element.Modifier;
import javax.lang.model.element.TypeElement;
import javax.lang.model.element.VariableElement;
import javax.lang.model.type.TypeKind;

/** Recognises members that Kotlin generates for Java, in kapt's stubs and in class files. */
final class Kotlin {
    private static final String METADATA = "kotlin.Metadata";
    private static final String NAMES = "d2";
    private static final String DELEGATE = "$delegate";
    private static final String PROPERTY = "$annotations";

    private final Map<TypeElement, Set<String>> names = new HashMap<>();

    /** Whether the field holds the delegate of a property, such as a lazy one. */
    boolean isDelegate(VariableElement field) {
        return isKotlin(field) && field.getSimpleName().toString().endsWith(DELEGATE);
    }

    /** Whether the method holds the annotations of a property itself. */
    boolean isProperty(ExecutableElement method) {
        return isKotlin(method)
                && method.getSimpleName().toString().endsWith(PROPERTY)
                && method.getModifiers().contains(Modifier.STATIC)
                && method.getReturnType().getKind() == TypeKind.VOID;
    }

    /** Whether the field's getter has a name that Java cannot use, such as {@code getEmail-KmHLd7U}. kapt leaves such a getter out. */
    boolean isOfValueClass(VariableElement field) {
        String name = field.getSimpleName().toString();
        return namesIn(TypeRefs.ownerOf(field)).stream()
                .anyMatch(
                        each -> Naming.getters(name, true).stream().anyMatch(getter -> each.startsWith(getter + "-")));
    }

    /** A member's name without the suffix of Kotlin: {@code getEmail} for the internal {@code getEmail$main}. */
    String nameOf(Element member) {
        String name = member.getSimpleName().toString();
        int end = name.lastIndexOf('$');
        return end > 0 && hasSuffix(member, name, name.substring(0, end)) ? name.substring(0, end) : name;
    }

    /** The name of an internal property's getter: {@code getEmail$main} for {@code getEmail}. */
    Optional<String> internal(TypeElement type, String getter) {
        return isKotlin(type)
                ? type.getEnclosedElements().stream()
                        .filter(member -> member instanceof ExecutableElement)
                        .filter(member -> member.getSimpleName().toString().startsWith(getter + "$"))
                        .filter(member -> nameOf(member).equals(getter))
                        .map(member -> member.getSimpleName().toString())
                        .findFirst()
                : Optional.empty();
    }

    /** Kotlin's metadata has the member's name without the suffix. A user's own name with a $ is there as it is. */
    private boolean hasSuffix(Element member, String name, String shortName) {
        if (name.endsWith(DELEGATE) || name.endsWith(PROPERTY)) {
            return isKotlin(member);
        }
        Set<String> known = namesIn(TypeRefs.ownerOf(member));
        return Stream.of("get", "is", "")
                        .filter(prefix -> shortName.startsWith(prefix) && shortName.length() > prefix.length())
                        .map(prefix -> shortName.substring(prefix.length()))
                        .anyMatch(rest -> known.contains(rest) || known.contains(Naming.decapitalized(rest)))
                || known.contains(shortName);
    }

    private static boolean isKotlin(Element member) {
        TypeElement type = member instanceof TypeElement itself ? itself : TypeRefs.ownerOf(member);
        return AnnotationNames.isOn(type, METADATA);
    }

    /** The names in Kotlin's metadata: the members' own names, and their names in the JVM. */
    private Set<String> namesIn(TypeElement type) {
        return names.computeIfAbsent(
                type,
                each -> AnnotationNames.on(each, METADATA).map(Kotlin::names).orElse(Set.of()));
    }

    private static Set<String> names(AnnotationMirror metadata) {
        return AnnotationNames.values(metadata).stream()
                .flatMap(values -> values.entrySet().stream())
                .filter(entry -> entry.getKey().getSimpleName().contentEquals(NAMES))
                .map(entry -> ((AnnotationValue) entry.getValue()).getValue())
                .flatMap(value -> value instanceof List<?> list ? list.stream() : Stream.of())
                .map(each -> String.valueOf(((AnnotationValue) each).getValue()))
                .collect(Collectors.toSet());
    }
}
