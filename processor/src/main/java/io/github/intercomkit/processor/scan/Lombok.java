package io.github.intercomkit.processor.scan;

import io.github.intercomkit.processor.model.Naming;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import javax.lang.model.element.AnnotationMirror;
import javax.lang.model.element.AnnotationValue;
import javax.lang.model.element.Element;
import javax.lang.model.element.TypeElement;
import javax.lang.model.element.VariableElement;

/**
 * Lombok's changes to types. If Lombok runs after this processor, it adds getters, makes fields private and removes its annotations
 * after the first round. So its annotations are recorded in the first round. They are found by their names.
 */
final class Lombok {
    private static final String ACCESSORS = "lombok.experimental.Accessors";

    /** These write getters. */
    private static final Set<String> GETTERS = Set.of("lombok.Getter", "lombok.Data", "lombok.Value");

    /** These change the modifiers of fields, or add methods that we may have to read. */
    private static final Set<String> OTHERS = Set.of(
            "lombok.Delegate",
            "lombok.experimental.Delegate",
            "lombok.experimental.FieldDefaults",
            "lombok.experimental.UtilityClass");

    private final Set<String> newTypes = new HashSet<>();
    private final Set<String> withGetters = new HashSet<>();
    private final Map<String, String> properties = new HashMap<>();

    /** Clears the types that were new in the last round. */
    void beginRound() {
        newTypes.clear();
    }

    /** Records a type that is new in this round. */
    void add(TypeElement type) {
        boolean typeHasGetters = isOn(type, GETTERS);
        boolean changes = typeHasGetters || isOn(type, OTHERS);
        for (Element member : type.getEnclosedElements()) {
            boolean hasGetter = isOn(member, GETTERS);
            changes |= hasGetter || isOn(member, OTHERS);
            if (member instanceof VariableElement field && AnnotationNames.isOnMember(field)) {
                if (hasGetter || typeHasGetters) {
                    withGetters.add(nameOf(field));
                }
                property(field).ifPresent(property -> properties.put(nameOf(field), property));
            }
        }
        if (changes) {
            newTypes.add(type.getQualifiedName().toString());
        }
    }

    /** Whether Lombok may change one of the types before the next round. */
    boolean mayChange(List<TypeElement> types) {
        return !newTypes.isEmpty()
                && types.stream()
                        .anyMatch(type ->
                                newTypes.contains(type.getQualifiedName().toString()));
    }

    /** Whether Lombok has to write the field's getter. */
    boolean writesGetterOf(VariableElement field) {
        return withGetters.contains(nameOf(field));
    }

    /** The field's name without the prefix that Lombok's accessors leave out. */
    String propertyOf(VariableElement field) {
        return properties.getOrDefault(nameOf(field), field.getSimpleName().toString());
    }

    /** As in Lombok, an annotation with prefixes on the field counts before those on the types around it. */
    private static Optional<String> property(VariableElement field) {
        return Stream.concat(Stream.of(field), TypeRefs.withEnclosingTypes(TypeRefs.ownerOf(field)).stream())
                .flatMap(element -> AnnotationNames.on(element, ACCESSORS).stream())
                .flatMap(accessors -> prefixes(accessors).stream())
                .findFirst()
                .flatMap(prefixes -> withoutPrefix(field.getSimpleName().toString(), prefixes));
    }

    private static Optional<List<String>> prefixes(AnnotationMirror accessors) {
        return AnnotationNames.values(accessors).stream()
                .flatMap(values -> values.entrySet().stream())
                .filter(entry -> entry.getKey().getSimpleName().contentEquals("prefix"))
                .map(entry -> ((AnnotationValue) entry.getValue()).getValue())
                .map(value -> value instanceof List<?> list
                        ? list.stream()
                                .map(each -> String.valueOf(((AnnotationValue) each).getValue()))
                                .toList()
                        : List.of(String.valueOf(value)))
                .findFirst();
    }

    /** A prefix that ends in a letter counts only if no small letter follows. */
    private static Optional<String> withoutPrefix(String name, List<String> prefixes) {
        for (String prefix : prefixes) {
            boolean fits = name.startsWith(prefix) && name.length() > prefix.length();
            if (fits && !(endsInLetter(prefix) && Character.isLowerCase(name.codePointAt(prefix.length())))) {
                return Optional.of(prefix.isEmpty() ? name : Naming.decapitalized(name.substring(prefix.length())));
            }
        }
        return Optional.empty();
    }

    private static boolean endsInLetter(String prefix) {
        return !prefix.isEmpty() && Character.isLetter(prefix.codePointBefore(prefix.length()));
    }

    private static boolean isOn(Element element, Set<String> annotations) {
        return element.getAnnotationMirrors().stream()
                .anyMatch(mirror -> mirror.getAnnotationType().asElement() instanceof TypeElement type
                        && annotations.contains(type.getQualifiedName().toString()));
    }

    private static String nameOf(VariableElement field) {
        return TypeRefs.ownerOf(field).getQualifiedName() + "." + field.getSimpleName();
    }
}
