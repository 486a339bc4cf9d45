package io.github.intercomkit.processor.scan;

import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import javax.lang.model.element.AnnotationMirror;
import javax.lang.model.element.AnnotationValue;
import javax.lang.model.element.Element;
import javax.lang.model.element.PackageElement;

/** Collects the codes in the {@code @SuppressWarnings} on an element and on the elements around it. */
final class Suppressions {
    private Suppressions() {}

    static Set<String> codesFor(Element element) {
        Set<String> codes = new HashSet<>();
        Element each = element;
        while (each != null && !(each instanceof PackageElement)) {
            Optional<AnnotationMirror> annotation = AnnotationNames.on(each, SuppressWarnings.class.getName());
            annotation
                    .flatMap(AnnotationNames::values)
                    .ifPresent(values -> values.values().forEach(value -> add(value.getValue(), codes)));
            each = each.getEnclosingElement();
        }
        return codes;
    }

    private static void add(Object value, Set<String> codes) {
        if (value instanceof String code) {
            codes.add(code);
        } else if (value instanceof List<?> values) {
            for (Object each : values) {
                if (each instanceof AnnotationValue element) {
                    add(element.getValue(), codes);
                }
            }
        }
    }
}
