package io.github.intercomkit.processor.scan;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import javax.lang.model.element.Element;
import javax.lang.model.element.ElementKind;
import javax.lang.model.element.ExecutableElement;
import javax.lang.model.element.Name;
import javax.lang.model.element.RecordComponentElement;
import javax.lang.model.element.TypeElement;
import javax.lang.model.element.VariableElement;

/** The members of a type in the order of their declaration. */
final class Members {
    private Members() {}

    /**
     * For a record, each component's field and accessor come first: ECJ sorts both by name, and reports an annotation that names an
     * enum constant on the accessor only.
     */
    static List<Element> of(TypeElement type) {
        List<? extends Element> enclosed = type.getEnclosedElements();
        Set<Element> members = new LinkedHashSet<>();
        if (type.getKind() == ElementKind.RECORD) {
            Map<Name, List<Element>> byName = enclosed.stream().collect(Collectors.groupingBy(Element::getSimpleName));
            for (RecordComponentElement component : type.getRecordComponents()) {
                byName.getOrDefault(component.getSimpleName(), List.of()).stream()
                        .filter(member -> member instanceof VariableElement || isAccessor(member))
                        .forEach(members::add);
            }
        }
        members.addAll(enclosed);
        return new ArrayList<>(members);
    }

    /** The member's name in a message. */
    static String displayName(Element member) {
        return member instanceof ExecutableElement
                ? member.getSimpleName() + "()"
                : member.getSimpleName().toString();
    }

    private static boolean isAccessor(Element member) {
        return member instanceof ExecutableElement method
                && method.getParameters().isEmpty();
    }
}
