package io.github.intercomkit.processor.scan;

import java.util.List;
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
    static final String AUTH_TOKEN = PACKAGE + "IntercomAuthToken";
    static final String GENERATED = PACKAGE + "IntercomKitGenerated";

    /** The annotations of members. */
    static final List<String> OF_MEMBERS = List.of(ATTRIBUTE, AUTH_TOKEN);

    /** The annotations that the processor claims. */
    public static final Set<String> ALL = Set.of(USER, COMPANY, ATTRIBUTE, AUTH_TOKEN, GENERATED);

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

    /** Whether a member has one of the annotations of members. */
    static boolean isOnMember(Element member) {
        return OF_MEMBERS.stream().anyMatch(annotation -> isOn(member, annotation));
    }

    static boolean isOn(Element element, String annotation) {
        return on(element, annotation).isPresent();
    }
}
