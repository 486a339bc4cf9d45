package io.github.intercomkit.processor.scan;

import io.github.intercomkit.processor.model.Position;
import javax.lang.model.element.AnnotationMirror;
import javax.lang.model.element.AnnotationValue;
import javax.lang.model.element.Element;
import org.jspecify.annotations.Nullable;

/**
 * A position at an element of the compiler. Valid in the round in which it was made: a later round has other elements.
 *
 * @param type the full name of the type that contains it
 * @param order its rank in that type
 * @param element the type or the member
 * @param annotation the annotation on the element, if the position is one
 * @param value the value in the annotation, if the position is one
 */
public record ElementPosition(
        String type,
        int order,
        Element element,
        @Nullable AnnotationMirror annotation,
        @Nullable AnnotationValue value) implements Position {}
