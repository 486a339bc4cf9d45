package io.github.intercomkit.processor.scan;

import io.github.intercomkit.processor.model.Deprecation;
import java.util.Optional;
import javax.lang.model.element.AnnotationMirror;
import javax.lang.model.element.AnnotationValue;
import javax.lang.model.element.Element;
import javax.lang.model.element.TypeElement;
import javax.lang.model.util.Elements;

/** Finds the warning that a compiler gives for the use of an element. */
final class Deprecations {
    private final Elements elements;

    Deprecations(Elements elements) {
        this.elements = elements;
    }

    /** A Javadoc tag alone counts, too: the compiler warns in the same way. */
    Deprecation of(Element element) {
        Optional<AnnotationMirror> annotation = AnnotationNames.on(element, Deprecated.class.getName());
        if (annotation.isEmpty()) {
            return elements.isDeprecated(element) ? Deprecation.DEPRECATED : Deprecation.NONE;
        }
        boolean forRemoval = AnnotationNames.values(annotation.get()).stream()
                .flatMap(values -> values.entrySet().stream())
                .filter(entry -> entry.getKey().getSimpleName().contentEquals("forRemoval"))
                .map(entry -> (AnnotationValue) entry.getValue())
                .anyMatch(value -> Boolean.TRUE.equals(value.getValue()));
        return forRemoval ? Deprecation.REMOVAL : Deprecation.DEPRECATED;
    }

    /** The strongest warning of the type and the types around it: naming a nested type names these, too. */
    Deprecation ofName(TypeElement type) {
        Deprecation strongest = Deprecation.NONE;
        for (TypeElement each : TypeRefs.withEnclosingTypes(type)) {
            Deprecation deprecation = of(each);
            strongest = deprecation.compareTo(strongest) > 0 ? deprecation : strongest;
        }
        return strongest;
    }
}
