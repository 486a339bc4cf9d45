package io.github.intercomkit.processor.scan;

import io.github.intercomkit.processor.model.Attribute;
import io.github.intercomkit.processor.model.Stray;
import io.github.intercomkit.processor.scan.MemberScanner.Declared;
import java.util.List;
import java.util.Set;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javax.lang.model.element.Element;
import javax.lang.model.element.ElementKind;
import javax.lang.model.element.ExecutableElement;
import javax.lang.model.element.Modifier;
import javax.lang.model.element.TypeElement;
import javax.lang.model.util.Elements;
import javax.lang.model.util.Types;
import org.jspecify.annotations.Nullable;

/**
 * Finds annotated members that nothing reads. A member that repeats the annotation of what is read is none: generators copy the
 * annotations of what they override or store.
 */
final class Strays {
    /** The class in which Kotlin keeps the code of an interface's functions. */
    private static final String DEFAULT_IMPLS = "DefaultImpls";

    private final Elements elements;
    private final Supertypes supertypes;
    private final TypeScanner scanner;
    private final Supplier<List<TypeElement>> read;
    private @Nullable Set<TypeElement> readClasses;

    /** The types that are read are asked for only if a generated type may be a copy of one, or a class be one's superclass. */
    Strays(Elements elements, Types types, TypeScanner scanner, Supplier<List<TypeElement>> read) {
        this.elements = elements;
        this.supertypes = new Supertypes(types);
        this.scanner = scanner;
        this.read = read;
    }

    /** The strays of a type that bears no annotation itself. */
    List<Stray> in(TypeElement type) {
        String kind = kindOfUnread(type);
        return kind == null
                ? List.of()
                : scanner.members(type).declaredIn(type).stream()
                        .filter(declared -> !isCopy(declared))
                        .map(declared -> stray(declared, kind, !isFinal(type)))
                        .toList();
    }

    private static Stray stray(Declared declared, String kind, boolean heritable) {
        Attribute attribute = declared.attribute();
        return new Stray(
                attribute.owner(),
                attribute.member(),
                kind,
                heritable,
                attribute.suppressions(),
                attribute.places().annotation());
    }

    private boolean isCopy(Declared declared) {
        return overridesWhatIsRead(declared) || isKotlinsCodeOfAnInterface(declared) || isStoredCopy(declared);
    }

    /** Whether it, or the getter that it is read through, overrides a method through which the same attribute is read. */
    private boolean overridesWhatIsRead(Declared declared) {
        ExecutableElement method = declared.method();
        return method != null
                && supertypes.of(declared.owner().asType()).keySet().stream()
                        .filter(Strays::isRead)
                        .flatMap(above -> scanner.members(above).declared().stream())
                        .anyMatch(other -> other.method() != null
                                && elements.overrides(method, other.method(), declared.owner())
                                && declared.attribute().saysTheSameAs(other.attribute()));
    }

    private static boolean isKotlinsCodeOfAnInterface(Declared declared) {
        Element around = declared.owner().getEnclosingElement();
        return declared.owner().getSimpleName().contentEquals(DEFAULT_IMPLS)
                && around != null
                && around.getKind() == ElementKind.INTERFACE
                && around.getEnclosedElements().stream()
                        .filter(member -> member instanceof ExecutableElement)
                        .filter(member ->
                                member.getSimpleName().equals(declared.member().getSimpleName()))
                        .anyMatch(member -> AnnotationNames.isOn(member, AnnotationNames.ATTRIBUTE));
    }

    /** Whether a generated class, such as a builder, repeats an attribute of a type beside it. */
    private boolean isStoredCopy(Declared declared) {
        return isGenerated(declared.owner())
                && read.get().stream()
                        .filter(type -> TypeRefs.packageOf(type).equals(TypeRefs.packageOf(declared.owner())))
                        .flatMap(type -> scanner.members(type).declared().stream())
                        .anyMatch(other -> declared.attribute().saysTheSameAs(other.attribute()));
    }

    /** There are several annotations of that name: the JDK's, Jakarta's, and those of generators. */
    private static boolean isGenerated(TypeElement type) {
        return TypeRefs.outwards(type).stream()
                .flatMap(each -> each.getAnnotationMirrors().stream())
                .anyMatch(mirror ->
                        mirror.getAnnotationType().asElement().getSimpleName().contentEquals("Generated"));
    }

    private static boolean isRead(TypeElement type) {
        return Stream.of(AnnotationNames.USER, AnnotationNames.COMPANY)
                .anyMatch(annotation -> AnnotationNames.isOn(type, annotation));
    }

    private @Nullable String kindOfUnread(TypeElement type) {
        return switch (type.getKind()) {
            case RECORD -> "record";
            case ENUM -> "enum";
            case CLASS -> isFinal(type) ? "final class" : isUnreadClass(type) ? "class" : null;
            default -> null;
        };
    }

    /** What is abstract is made for subclasses, which another compilation may hold; what is generated is not the user's to change. */
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
