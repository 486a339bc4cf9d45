package io.github.intercomkit.processor.scan;

import java.util.List;
import java.util.Set;
import javax.lang.model.element.Element;
import javax.lang.model.element.TypeElement;
import javax.lang.model.element.VariableElement;

/**
 * What Lombok may still do to a type: listed after us, it adds getters and makes fields private when we have seen the type for the
 * first time. It is known by the names of its annotations only.
 */
final class Lombok {
    /** These give a field a getter, or make it private. */
    private static final List<String> ANNOTATIONS =
            List.of("lombok.Getter", "lombok.Data", "lombok.Value", "lombok.experimental.FieldDefaults");

    private final Set<String> newcomers;

    /** The set holds the full names of the top-level types that this round is the first to show. */
    Lombok(Set<String> newcomers) {
        this.newcomers = newcomers;
    }

    /** Whether the field may have a getter, or be private, in the next round. */
    boolean mayChange(VariableElement field) {
        TypeElement owner = TypeRefs.ownerOf(field);
        return newcomers.contains(TypeRefs.topLevel(owner).getQualifiedName().toString())
                && (isAnnotated(field) || isAnnotated(owner));
    }

    private static boolean isAnnotated(Element element) {
        return ANNOTATIONS.stream().anyMatch(name -> AnnotationNames.isOn(element, name));
    }
}
