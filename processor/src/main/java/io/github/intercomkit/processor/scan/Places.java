package io.github.intercomkit.processor.scan;

import io.github.intercomkit.processor.model.Place;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import javax.lang.model.element.AnnotationMirror;
import javax.lang.model.element.AnnotationValue;
import javax.lang.model.element.Element;
import javax.lang.model.element.ExecutableElement;
import javax.lang.model.element.TypeElement;
import org.jspecify.annotations.Nullable;

/** Finds the place of an annotation. What stands in a class file has none, so its messages go to where it is used. */
final class Places {
    private static final int PLACES_IN_A_MEMBER = 8;

    private final Set<String> sources;
    private final Map<TypeElement, Map<Element, Integer>> ranks = new HashMap<>();

    /** The set holds the full names of the top-level types of this compilation. */
    Places(Set<String> sources) {
        this.sources = sources;
    }

    Place ofType(TypeElement type, @Nullable AnnotationMirror annotation, @Nullable Place elsewhere) {
        return place(type, type, 0, annotation, null, elsewhere);
    }

    Place ofMember(Element member, AnnotationMirror annotation, @Nullable Place elsewhere) {
        return place(TypeRefs.ownerOf(member), member, firstRank(member), annotation, null, elsewhere);
    }

    /** The value of that name where it is written out, else the annotation. */
    Place ofValue(Element member, AnnotationMirror annotation, String name, @Nullable Place elsewhere) {
        int rank = firstRank(member);
        for (Map.Entry<? extends ExecutableElement, ? extends AnnotationValue> entry :
                AnnotationNames.values(annotation).orElse(Map.of()).entrySet()) {
            rank++;
            if (entry.getKey().getSimpleName().contentEquals(name)) {
                return place(TypeRefs.ownerOf(member), member, rank, annotation, entry.getValue(), elsewhere);
            }
        }
        return ofMember(member, annotation, elsewhere);
    }

    boolean isCompiledHere(TypeElement type) {
        return sources.contains(TypeRefs.topLevel(type).getQualifiedName().toString());
    }

    private Place place(
            TypeElement owner,
            Element element,
            int order,
            @Nullable AnnotationMirror annotation,
            @Nullable AnnotationValue value,
            @Nullable Place elsewhere) {
        if (elsewhere != null && !isCompiledHere(owner)) {
            return elsewhere;
        }
        return new SourcePlace(owner.getQualifiedName().toString(), order, element, annotation, value);
    }

    private int firstRank(Element member) {
        int rank =
                ranks.computeIfAbsent(TypeRefs.ownerOf(member), Places::ranks).getOrDefault(member, -1);
        return (rank + 1) * PLACES_IN_A_MEMBER;
    }

    private static Map<Element, Integer> ranks(TypeElement type) {
        Map<Element, Integer> ranks = new HashMap<>();
        for (Element member : Members.of(type)) {
            ranks.put(member, ranks.size());
        }
        return ranks;
    }
}
