package io.github.intercomkit.processor.scan;

import io.github.intercomkit.processor.model.Attribute;
import io.github.intercomkit.processor.model.MisplacedAttribute;
import io.github.intercomkit.processor.model.Role;
import io.github.intercomkit.processor.scan.MemberScanner.Declared;
import java.util.List;
import java.util.Set;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import javax.lang.model.element.Element;
import javax.lang.model.element.ElementKind;
import javax.lang.model.element.ExecutableElement;
import javax.lang.model.element.Modifier;
import javax.lang.model.element.TypeElement;
import javax.lang.model.util.Elements;
import javax.lang.model.util.Types;
import org.jspecify.annotations.Nullable;

/**
 * Finds annotated members that no serializer reads. A copy of an annotation that is read is not reported: generators copy the
 * annotations of members that they override or store.
 */
final class MisplacedAnnotations {
    /** The class that holds the code of a Kotlin interface's functions. */
    private static final String DEFAULT_IMPLS = "DefaultImpls";

    private final Elements elements;
    private final Supertypes supertypes;
    private final TypeScanner scanner;
    private final String annotation;
    private final Supplier<List<TypeElement>> read;
    private @Nullable Set<TypeElement> readClasses;

    /**
     * Looks for one annotation of members.
     *
     * @param read supplies the types whose members with that annotation are read; called only when they are needed
     */
    MisplacedAnnotations(
            Elements elements, Types types, TypeScanner scanner, String annotation, Supplier<List<TypeElement>> read) {
        this.elements = elements;
        this.supertypes = new Supertypes(types);
        this.scanner = scanner;
        this.annotation = annotation;
        this.read = read;
    }

    /** The misplaced annotations in a type that is not annotated itself, or for another role. */
    List<MisplacedAttribute> in(TypeElement type) {
        boolean ofOtherRole = AnnotationNames.roleOf(type).isPresent();
        String kind = ofOtherRole ? kindOfOtherRole(type) : kindOfUnread(type);
        return kind == null
                ? List.of()
                : scanner.members(annotation, type).declaredIn(type).stream()
                        .filter(declared -> !isCopy(declared))
                        .map(declared -> misplaced(declared, kind, !ofOtherRole && !isFinal(type), ofOtherRole))
                        .toList();
    }

    private MisplacedAttribute misplaced(Declared declared, String kind, boolean heritable, boolean ofOtherRole) {
        Attribute attribute = declared.attribute();
        return new MisplacedAttribute(
                annotation.equals(AnnotationNames.METADATA) ? Role.EVENT : Role.USER,
                AnnotationNames.shown(annotation),
                attribute.owner(),
                attribute.member(),
                kind,
                heritable,
                ofOtherRole,
                attribute.suppressions(),
                attribute.positions().annotation());
    }

    private boolean isCopy(Declared declared) {
        return overridesReadMethod(declared) || isKotlinDefaultMethod(declared) || isStoredCopy(declared);
    }

    /** Whether the member's method overrides a method through which the same attribute is read. */
    private boolean overridesReadMethod(Declared declared) {
        ExecutableElement method = declared.method();
        return method != null
                && supertypes.of(declared.owner().asType()).keySet().stream()
                        .filter(this::isRead)
                        .flatMap(above -> scanner.members(annotation, above).declared().stream())
                        .anyMatch(other -> other.method() != null
                                && elements.overrides(method, other.method(), declared.owner())
                                && declared.attribute().declaresSameAttribute(other.attribute()));
    }

    private boolean isKotlinDefaultMethod(Declared declared) {
        Element around = declared.owner().getEnclosingElement();
        return declared.owner().getSimpleName().contentEquals(DEFAULT_IMPLS)
                && around != null
                && around.getKind() == ElementKind.INTERFACE
                && around.getEnclosedElements().stream()
                        .filter(member -> member instanceof ExecutableElement)
                        .filter(member ->
                                member.getSimpleName().equals(declared.member().getSimpleName()))
                        .anyMatch(member -> AnnotationNames.isOn(member, annotation));
    }

    /** Whether a generated class, such as a builder, repeats an attribute of a type in its package. */
    private boolean isStoredCopy(Declared declared) {
        return isGenerated(declared.owner())
                && read.get().stream()
                        .filter(type -> TypeRefs.packageOf(type).equals(TypeRefs.packageOf(declared.owner())))
                        .flatMap(type -> scanner.members(annotation, type).declared().stream())
                        .anyMatch(other -> declared.attribute().declaresSameAttribute(other.attribute()));
    }

    /** Several annotations have that name: the JDK's, Jakarta's, and those of generators. */
    private static boolean isGenerated(TypeElement type) {
        return TypeRefs.withEnclosingTypes(type).stream()
                .flatMap(each -> each.getAnnotationMirrors().stream())
                .anyMatch(mirror ->
                        mirror.getAnnotationType().asElement().getSimpleName().contentEquals("Generated"));
    }

    private boolean isRead(TypeElement type) {
        return AnnotationNames.roleOf(type)
                .filter(role -> AnnotationNames.isRead(annotation, role))
                .isPresent();
    }

    private @Nullable String kindOfOtherRole(TypeElement type) {
        if (readClasses().contains(type)) {
            return null;
        }
        return switch (type.getKind()) {
            case RECORD -> "record";
            case INTERFACE -> "interface";
            case CLASS -> "class";
            default -> null;
        };
    }

    private @Nullable String kindOfUnread(TypeElement type) {
        return switch (type.getKind()) {
            case RECORD -> "record";
            case ENUM -> "enum";
            case CLASS -> isFinal(type) ? "final class" : isUnreadClass(type) ? "class" : null;
            default -> null;
        };
    }

    /** An abstract class may have subclasses in another compilation, and the user cannot change a generated one. */
    private boolean isUnreadClass(TypeElement type) {
        return !type.getModifiers().contains(Modifier.ABSTRACT)
                && !isGenerated(type)
                && !readClasses().contains(type);
    }

    private Set<TypeElement> readClasses() {
        if (readClasses == null) {
            readClasses = read.get().stream()
                    .flatMap(each -> supertypes.of(each.asType()).keySet().stream())
                    .collect(Collectors.toSet());
        }
        return readClasses;
    }

    private static boolean isFinal(TypeElement type) {
        return type.getKind() != ElementKind.CLASS || type.getModifiers().contains(Modifier.FINAL);
    }
}
