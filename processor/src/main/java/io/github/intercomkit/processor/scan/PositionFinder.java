package io.github.intercomkit.processor.scan;

import io.github.intercomkit.processor.model.Position;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import javax.lang.model.element.AnnotationMirror;
import javax.lang.model.element.AnnotationValue;
import javax.lang.model.element.Element;
import javax.lang.model.element.ExecutableElement;
import javax.lang.model.element.TypeElement;
import org.jspecify.annotations.Nullable;

/** Finds the position of an annotation. An annotation in a class file has none, so its messages go to the use of its type. */
final class PositionFinder {
    private static final int POSITIONS_IN_A_MEMBER = 8;

    private final Set<String> sources;
    private final Map<TypeElement, Map<Element, Integer>> ranks = new HashMap<>();

    /** @param sources the full names of the top-level types of this compilation */
    PositionFinder(Set<String> sources) {
        this.sources = sources;
    }

    Position ofType(TypeElement type, @Nullable AnnotationMirror annotation, @Nullable Position fallback) {
        return position(type, type, 0, annotation, null, fallback);
    }

    Position ofMember(Element member, AnnotationMirror annotation, @Nullable Position fallback) {
        return position(TypeRefs.ownerOf(member), member, firstRank(member), annotation, null, fallback);
    }

    /** The value of that name if it is written out, otherwise the annotation. */
    Position ofValue(Element member, AnnotationMirror annotation, String name, @Nullable Position fallback) {
        int rank = firstRank(member);
        for (Map.Entry<? extends ExecutableElement, ? extends AnnotationValue> entry :
                AnnotationNames.values(annotation).orElse(Map.of()).entrySet()) {
            rank++;
            if (entry.getKey().getSimpleName().contentEquals(name)) {
                return position(TypeRefs.ownerOf(member), member, rank, annotation, entry.getValue(), fallback);
            }
        }
        return ofMember(member, annotation, fallback);
    }

    /** The value of an annotation on a type if it is written out, otherwise the annotation. */
    Position ofTypeValue(TypeElement type, AnnotationMirror annotation, String name) {
        AnnotationValue value = AnnotationNames.values(annotation).orElse(Map.of()).entrySet().stream()
                .filter(entry -> entry.getKey().getSimpleName().contentEquals(name))
                .map(entry -> (AnnotationValue) entry.getValue())
                .findFirst()
                .orElse(null);
        return position(type, type, 0, annotation, value, null);
    }

    boolean isCompiledHere(TypeElement type) {
        return sources.contains(TypeRefs.topLevel(type).getQualifiedName().toString());
    }

    private Position position(
            TypeElement owner,
            Element element,
            int order,
            @Nullable AnnotationMirror annotation,
            @Nullable AnnotationValue value,
            @Nullable Position fallback) {
        if (fallback != null && !isCompiledHere(owner)) {
            return fallback;
        }
        return new ElementPosition(owner.getQualifiedName().toString(), order, element, annotation, value);
    }

    private int firstRank(Element member) {
        int rank = ranks.computeIfAbsent(TypeRefs.ownerOf(member), PositionFinder::ranks)
                .getOrDefault(member, -1);
        return (rank + 1) * POSITIONS_IN_A_MEMBER;
    }

    private static Map<Element, Integer> ranks(TypeElement type) {
        Map<Element, Integer> ranks = new HashMap<>();
        for (Element member : Members.of(type)) {
            ranks.put(member, ranks.size());
        }
        return ranks;
    }
}
