package io.github.intercomkit.processor.scan;

import java.util.Set;
import javax.lang.model.element.Element;
import javax.lang.model.element.TypeElement;
import javax.lang.model.element.VariableElement;

/**
 * What Lombok may still do to a type: listed after us, it makes fields private and adds their getters when we have seen the type
 * for the first time. It is known by the names of its annotations only.
 */
final class Lombok {
    private static final String PACKAGE = "lombok.";

    private final Set<String> newcomers;

    /** The set holds the full names of the top-level types that this round is the first to show. */
    Lombok(Set<String> newcomers) {
        this.newcomers = newcomers;
    }

    /** Whether the field may be private in the next round. */
    boolean mayHide(VariableElement field) {
        TypeElement owner = TypeRefs.ownerOf(field);
        return newcomers.contains(TypeRefs.topLevel(owner).getQualifiedName().toString())
                && (isAnnotated(field) || isAnnotated(owner));
    }

    private static boolean isAnnotated(Element element) {
        return element.getAnnotationMirrors().stream()
                .map(annotation -> annotation.getAnnotationType().asElement())
                .anyMatch(type -> type instanceof TypeElement annotation
                        && annotation.getQualifiedName().toString().startsWith(PACKAGE));
    }
}
