package io.github.intercomkit.processor.scan;

import io.github.intercomkit.processor.model.Place;
import javax.lang.model.element.AnnotationMirror;
import javax.lang.model.element.AnnotationValue;
import javax.lang.model.element.Element;
import org.jspecify.annotations.Nullable;

/**
 * A place as the compiler knows it. Good for the round in which it was made: a later one has other elements.
 *
 * @param type the full name of the type that it lies in
 * @param order its rank in that type
 * @param element the type or the member
 * @param annotation the annotation on it, if the place is one
 * @param value the value in the annotation, if the place is one
 */
public record SourcePlace(
        String type,
        int order,
        Element element,
        @Nullable AnnotationMirror annotation,
        @Nullable AnnotationValue value) implements Place {}
