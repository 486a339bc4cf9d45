package io.github.intercomkit.processor.scan;

import io.github.intercomkit.processor.model.Role;
import java.util.Collections;
import java.util.LinkedHashMap;
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
    static final String VISITOR = PACKAGE + "IntercomVisitor";
    static final String COMPANY = PACKAGE + "IntercomCompany";
    static final String ATTRIBUTE = PACKAGE + "IntercomAttribute";
    static final String EVENT = PACKAGE + "IntercomEvent";
    static final String METADATA = PACKAGE + "IntercomMetadata";
    static final String AUTH_TOKEN = PACKAGE + "IntercomAuthToken";
    static final String GENERATED = PACKAGE + "IntercomKitGenerated";

    /** The annotations of members. */
    static final List<String> OF_MEMBERS = List.of(ATTRIBUTE, METADATA, AUTH_TOKEN);

    /** The annotations that the processor claims. */
    public static final Set<String> ALL =
            Set.of(USER, VISITOR, COMPANY, ATTRIBUTE, AUTH_TOKEN, EVENT, METADATA, GENERATED);

    /** The annotations of types, with the role of each. If a type has several, the first one counts. */
    static final Map<String, Role> ROLES = roles();

    private AnnotationNames() {}

    private static Map<String, Role> roles() {
        Map<String, Role> roles = new LinkedHashMap<>();
        roles.put(USER, Role.USER);
        roles.put(VISITOR, Role.VISITOR);
        roles.put(COMPANY, Role.COMPANY);
        roles.put(EVENT, Role.EVENT);
        return Collections.unmodifiableMap(roles);
    }

    /** The role of a type. Empty if it has none of our annotations. */
    static Optional<Role> roleOf(TypeElement type) {
        return ROLES.entrySet().stream()
                .filter(role -> isOn(type, role.getKey()))
                .map(Map.Entry::getValue)
                .findFirst();
    }

    /** The annotation of types with that role. */
    static String ofType(Role role) {
        return ROLES.entrySet().stream()
                .filter(each -> each.getValue() == role)
                .map(Map.Entry::getKey)
                .findFirst()
                .orElseThrow();
    }

    /** The annotation of the attributes or metadata of types with that role. */
    static String ofMembers(Role role) {
        return role == Role.EVENT ? METADATA : ATTRIBUTE;
    }

    /** Whether members with that annotation are read from types with that role. Auth tokens are, if only to refuse them. */
    static boolean isRead(String annotation, Role role) {
        return annotation.equals(AUTH_TOKEN) || annotation.equals(ofMembers(role));
    }

    /** The annotation as a message shows it. */
    static String shown(String annotation) {
        return "@" + annotation.substring(PACKAGE.length());
    }

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
