package io.github.intercomkit.processor.scan;

import io.github.intercomkit.processor.model.Access;
import io.github.intercomkit.processor.model.Attribute;
import io.github.intercomkit.processor.model.Naming;
import io.github.intercomkit.processor.model.Position;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import javax.lang.model.element.AnnotationMirror;
import javax.lang.model.element.Element;
import javax.lang.model.element.ElementKind;
import javax.lang.model.element.ExecutableElement;
import javax.lang.model.element.TypeElement;
import javax.lang.model.element.VariableElement;
import org.jspecify.annotations.Nullable;

/**
 * Reads the members of one type that have an annotation: its attributes, its metadata or its auth tokens. If a subtype annotates a
 * method again, its annotation counts, in the place of the first one.
 */
final class MemberScanner {
    private final String annotationName;
    private final Hierarchy hierarchy;
    private final ValueTypes valueTypes;
    private final Lombok lombok;
    private final Kotlin kotlin;
    private final AccessFinder accessFinder;
    private final PositionFinder positions;
    private final @Nullable Position fallback;
    private final Comments comments;

    MemberScanner(
            String annotationName,
            Hierarchy hierarchy,
            ValueTypes valueTypes,
            Deprecations deprecations,
            Lombok lombok,
            Kotlin kotlin,
            PositionFinder positions,
            @Nullable Position fallback,
            Comments comments) {
        this.annotationName = annotationName;
        this.hierarchy = hierarchy;
        this.valueTypes = valueTypes;
        this.lombok = lombok;
        this.kotlin = kotlin;
        this.accessFinder = new AccessFinder(hierarchy, valueTypes, deprecations, lombok, kotlin);
        this.positions = positions;
        this.fallback = fallback;
        this.comments = comments;
    }

    List<Attribute> attributes() {
        return declared().stream().map(Declared::attribute).toList();
    }

    /** The attributes with their members, topmost first. */
    List<Declared> declared() {
        List<List<Declared>> kept = new ArrayList<>();
        for (TypeElement type : hierarchy.topmostFirst()) {
            List<Declared> inType = declaredIn(type);
            if (!kept.isEmpty()) {
                removeCopies(inType, kept);
            }
            inType.forEach(declared -> addOrOverride(declared, kept));
        }
        return kept.stream().flatMap(List::stream).toList();
    }

    /** A generator that overrides an annotated method may repeat the annotation twice, on the method and on its field. */
    private static void removeCopies(List<Declared> inType, List<List<Declared>> above) {
        List<Declared> overriding = inType.stream()
                .filter(declared -> above.stream().flatMap(List::stream).anyMatch(declared::isReadThroughSameMethod))
                .toList();
        inType.removeIf(declared -> !declared.isMethod()
                && overriding.stream().anyMatch(other -> other.isMethod() && declared.isCopyOf(other)));
    }

    /**
     * Two annotated members of one type are both kept, for the check of double names, and so are those of interfaces that do not extend each
     * other. A class wins over an interface, and a subtype over its supertype.
     */
    private void addOrOverride(Declared declared, List<List<Declared>> kept) {
        List<List<Declared>> overridden = new ArrayList<>();
        for (List<Declared> others : kept) {
            Declared other = others.get(0);
            if (declared.isReadThroughSameMethod(other)) {
                if (other.owner().equals(declared.owner())) {
                    others.add(declared);
                    return;
                }
                if (hierarchy.isBelow(other.owner(), declared.owner())) {
                    return;
                }
                if (hierarchy.isBelow(declared.owner(), other.owner())) {
                    overridden.add(others);
                }
            }
        }
        if (overridden.isEmpty()) {
            kept.add(new ArrayList<>(List.of(declared)));
            return;
        }
        kept.removeAll(overridden.subList(1, overridden.size()));
        List<Declared> position = overridden.get(0);
        position.clear();
        position.add(declared);
    }

    /** The annotated members of one of the types. */
    List<Declared> declaredIn(TypeElement type) {
        List<Declared> found = new ArrayList<>();
        for (Element member : Members.of(type)) {
            Optional<AnnotationMirror> annotation = AnnotationNames.on(member, annotationName);
            if (annotation.isPresent() && !isAccessorOfAnnotatedComponent(member, annotation.get())) {
                AccessFinder.FoundAccess way = member instanceof ExecutableElement method
                        ? accessFinder.of(method)
                        : accessFinder.of((VariableElement) member);
                found.add(new Declared(
                        type, member, way.method(), attribute(type, member, annotation.get(), way.access())));
            }
        }
        return found;
    }

    /** The compiler copies an annotation of a record component to its field and its accessor; they are one attribute. */
    private boolean isAccessorOfAnnotatedComponent(Element member, AnnotationMirror annotation) {
        if (!(member instanceof ExecutableElement method)
                || TypeRefs.ownerOf(method).getKind() != ElementKind.RECORD
                || !method.getParameters().isEmpty()) {
            return false;
        }
        for (Element field : TypeRefs.ownerOf(method).getEnclosedElements()) {
            if (field.getKind() == ElementKind.FIELD && field.getSimpleName().equals(method.getSimpleName())) {
                return AnnotationNames.on(field, annotationName)
                        .filter(ofField -> AttributeSettings.of(ofField).equals(AttributeSettings.of(annotation)))
                        .isPresent();
            }
        }
        return false;
    }

    private Attribute attribute(TypeElement owner, Element member, AnnotationMirror annotation, Access access) {
        AttributeSettings settings = AttributeSettings.of(annotation);
        return new Attribute(
                TypeRefs.of(owner),
                Members.displayName(member),
                settings.name() == null ? defaultName(member) : settings.name(),
                access,
                settings.signed(),
                settings.epoch(),
                settings.zone(),
                settings.allowSensitive(),
                settings.personal(),
                settings.unresolved(),
                comments.firstSentence(member),
                Suppressions.codesFor(member),
                new Attribute.Positions(
                        positions.ofMember(member, annotation, fallback),
                        positions.ofValue(member, annotation, AttributeSettings.NAME, fallback),
                        positions.ofValue(member, annotation, AttributeSettings.SIGNED, fallback),
                        positions.ofValue(member, annotation, AttributeSettings.EPOCH, fallback),
                        positions.ofValue(member, annotation, AttributeSettings.ZONE, fallback)));
    }

    /** An auth token has no default, so that its name is blank. */
    private String defaultName(Element member) {
        if (annotationName.equals(AnnotationNames.AUTH_TOKEN)) {
            return "";
        }
        if (member instanceof VariableElement field && kotlin.isDelegate(field)) {
            return Naming.ofField(kotlin.nameOf(field));
        }
        return member instanceof ExecutableElement method
                ? Naming.ofMethod(kotlin.nameOf(method), valueTypes.isBoolean(method.getReturnType()))
                : Naming.ofField(lombok.propertyOf((VariableElement) member));
    }

    /**
     * An annotated member with its attribute.
     *
     * @param owner the type that declares it
     * @param member the member
     * @param method the method through which it is read, if any
     * @param attribute the attribute
     */
    record Declared(
            TypeElement owner, Element member, @Nullable ExecutableElement method, Attribute attribute) {
        boolean isMethod() {
            return member instanceof ExecutableElement;
        }

        /** Whether both are read through one method and declare the same attribute. */
        boolean isCopyOf(Declared other) {
            return isReadThroughSameMethod(other) && attribute.declaresSameAttribute(other.attribute);
        }

        /** Whether both are read through one method, whether the method or its field is annotated. */
        boolean isReadThroughSameMethod(Declared other) {
            return method != null && method.equals(other.method);
        }
    }
}
