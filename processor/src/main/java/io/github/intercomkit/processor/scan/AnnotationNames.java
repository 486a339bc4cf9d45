package io.github.intercomkit.processor.scan;

import java.util.Map;
import java.util.Optional;
import java.util.Set;
import javax.lang.model.element.AnnotationMirror;
import javax.lang.model.element.AnnotationValue;
import javax.lang.model.element.Element;
import javax.lang.model.element.ExecutableElement;
import javax.lang.model.element.TypeElement;

/** The names of our annotations, since their classes may be missing on the processor's path. */
public final class AnnotationNames {
    static final String PACKAGE = "io.github.intercomkit.annotations.";

    static final String USER = PACKAGE + "IntercomUser";
    static final String COMPANY = PACKAGE + "IntercomCompany";
    static final String ATTRIBUTE = PACKAGE + "IntercomAttribute";
    static final String GENERATED = PACKAGE + "IntercomKitGenerated";

    /** The annotations that the processor claims. */
    public static final Set<String> ALL = Set.of(USER, COMPANY, ATTRIBUTE, GENERATED);

    private AnnotationNames() {}

    static Optional<AnnotationMirror> on(Element element, String annotation) {
        for (AnnotationMirror mirror : element.getAnnotationMirrors()) {
            if (mirror.getAnnotationType().asElement() instanceof TypeElement type
                    && type.getQualifiedName().contentEquals(annotation)) {
                return Optional.of(mirror);
            }
        }
        return Optional.empty();
    }

    /** The values that an annotation writes out. Empty where ECJ throws because of a value of the wrong type. */
    static Optional<Map<? extends ExecutableElement, ? extends AnnotationValue>> values(AnnotationMirror annotation) {
        try {
            return Optional.of(annotation.getElementValues());
        } catch (RuntimeException e) {
            return Optional.empty();
        }
    }

    static boolean isOn(Element element, String annotation) {
        return on(element, annotation).isPresent();
    }
}
