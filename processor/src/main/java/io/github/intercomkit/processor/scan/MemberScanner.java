package io.github.intercomkit.processor.scan;

import io.github.intercomkit.processor.model.Attribute;
import io.github.intercomkit.processor.model.Naming;
import io.github.intercomkit.processor.model.Place;
import io.github.intercomkit.processor.model.Reading;
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
 * Reads the attributes of one type. A member that is read through a method which a subtype annotates again is told as the
 * subtype says, at the place where it stood.
 */
final class MemberScanner {
    private final Hierarchy hierarchy;
    private final ValueTypes valueTypes;
    private final Lombok lombok;
    private final Kotlin kotlin;
    private final Readings readings;
    private final Places places;
    private final @Nullable Place elsewhere;

    MemberScanner(
            Hierarchy hierarchy,
            ValueTypes valueTypes,
            Deprecations deprecations,
            Lombok lombok,
            Kotlin kotlin,
            Places places,
            @Nullable Place elsewhere) {
        this.hierarchy = hierarchy;
        this.valueTypes = valueTypes;
        this.lombok = lombok;
        this.kotlin = kotlin;
        this.readings = new Readings(hierarchy, valueTypes, deprecations, lombok, kotlin);
        this.places = places;
        this.elsewhere = elsewhere;
    }

    List<Attribute> attributes() {
        return declared().stream().map(Declared::attribute).toList();
    }

    /** All that is read, topmost first. */
    List<Declared> declared() {
        List<List<Declared>> standing = new ArrayList<>();
        for (TypeElement type : hierarchy.topmostFirst()) {
            List<Declared> inType = declaredIn(type);
            if (!standing.isEmpty()) {
                removeCopies(inType, standing);
            }
            inType.forEach(declared -> stand(declared, standing));
        }
        return standing.stream().flatMap(List::stream).toList();
    }

    /** A generator that overrides an annotated method may repeat the annotation twice, on the method and on its field. */
    private static void removeCopies(List<Declared> inType, List<List<Declared>> above) {
        List<Declared> overriding = inType.stream()
                .filter(declared -> above.stream().flatMap(List::stream).anyMatch(declared::isReadLike))
                .toList();
        inType.removeIf(declared -> !declared.isMethod()
                && overriding.stream().anyMatch(other -> other.isMethod() && declared.isCopyOf(other)));
    }

    /**
     * Members of one type stand side by side, for the check of double names, and so do those of interfaces that know nothing
     * of each other; a class's win over an interface's.
     */
    private void stand(Declared declared, List<List<Declared>> standing) {
        List<List<Declared>> overridden = new ArrayList<>();
        for (List<Declared> others : standing) {
            Declared other = others.get(0);
            if (declared.isReadLike(other)) {
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
            standing.add(new ArrayList<>(List.of(declared)));
            return;
        }
        standing.removeAll(overridden.subList(1, overridden.size()));
        List<Declared> place = overridden.get(0);
        place.clear();
        place.add(declared);
    }

    /** The annotated members of one of the types. */
    List<Declared> declaredIn(TypeElement type) {
        List<Declared> found = new ArrayList<>();
        for (Element member : Members.of(type)) {
            Optional<AnnotationMirror> annotation = AnnotationNames.on(member, AnnotationNames.ATTRIBUTE);
            if (annotation.isPresent() && !isAccessorOfAnnotatedComponent(member, annotation.get())) {
                Readings.Way way = member instanceof ExecutableElement method
                        ? readings.of(method)
                        : readings.of((VariableElement) member);
                found.add(new Declared(
                        type, member, way.method(), attribute(type, member, annotation.get(), way.reading())));
            }
        }
        return found;
    }

    /** An annotation on a record component lands on its field and on its accessor; they are one attribute. */
    static boolean isAccessorOfAnnotatedComponent(Element member, AnnotationMirror annotation) {
        if (!(member instanceof ExecutableElement method)
                || TypeRefs.ownerOf(method).getKind() != ElementKind.RECORD
                || !method.getParameters().isEmpty()) {
            return false;
        }
        for (Element field : TypeRefs.ownerOf(method).getEnclosedElements()) {
            if (field.getKind() == ElementKind.FIELD && field.getSimpleName().equals(method.getSimpleName())) {
                return AnnotationNames.on(field, AnnotationNames.ATTRIBUTE)
                        .filter(ofField -> Settings.of(ofField).equals(Settings.of(annotation)))
                        .isPresent();
            }
        }
        return false;
    }

    private Attribute attribute(TypeElement owner, Element member, AnnotationMirror annotation, Reading reading) {
        Settings settings = Settings.of(annotation);
        return new Attribute(
                TypeRefs.of(owner),
                Members.displayName(member),
                settings.name() == null ? defaultName(member) : settings.name(),
                reading,
                settings.signed(),
                settings.epoch(),
                settings.zone(),
                settings.allowSensitive(),
                settings.unresolved(),
                Suppressions.around(member),
                new Attribute.Places(
                        places.ofMember(member, annotation, elsewhere),
                        places.ofValue(member, annotation, Settings.NAME, elsewhere),
                        places.ofValue(member, annotation, Settings.SIGNED, elsewhere),
                        places.ofValue(member, annotation, Settings.EPOCH, elsewhere),
                        places.ofValue(member, annotation, Settings.ZONE, elsewhere)));
    }

    private String defaultName(Element member) {
        if (member instanceof VariableElement field && kotlin.isDelegate(field)) {
            return Naming.ofField(kotlin.nameOf(field));
        }
        return member instanceof ExecutableElement method
                ? Naming.ofMethod(kotlin.nameOf(method), valueTypes.isBoolean(method.getReturnType()))
                : Naming.ofField(lombok.propertyOf((VariableElement) member));
    }

    /**
     * An annotated member.
     *
     * @param owner the type that declares it
     * @param member the member
     * @param method the method that it is read through, if any
     * @param attribute what it is
     */
    record Declared(
            TypeElement owner, Element member, @Nullable ExecutableElement method, Attribute attribute) {
        boolean isMethod() {
            return member instanceof ExecutableElement;
        }

        /** Whether it is read like another one and says the same. */
        boolean isCopyOf(Declared other) {
            return isReadLike(other) && attribute.saysTheSameAs(other.attribute);
        }

        /** What is read through one method is one attribute, whether the method or its field is annotated. */
        boolean isReadLike(Declared other) {
            return method != null && method.equals(other.method);
        }
    }
}
