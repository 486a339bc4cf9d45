package io.github.intercomkit.processor.scan;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import javax.lang.model.element.Element;
import javax.lang.model.element.ExecutableElement;
import javax.lang.model.element.RecordComponentElement;
import javax.lang.model.element.TypeElement;
import javax.lang.model.element.VariableElement;

/** The members of a type in the order of their declaration. */
final class Members {
    private Members() {}

    /**
     * For a record each component's field and accessor first: ECJ tells both by the alphabet, and an annotation that names an
     * enum constant on the accessor alone.
     */
    static List<Element> of(TypeElement type) {
        Set<Element> members = new LinkedHashSet<>();
        for (RecordComponentElement component : type.getRecordComponents()) {
            type.getEnclosedElements().stream()
                    .filter(member -> member.getSimpleName().equals(component.getSimpleName()))
                    .filter(member -> member instanceof VariableElement || isAccessor(member))
                    .forEach(members::add);
        }
        members.addAll(type.getEnclosedElements());
        return new ArrayList<>(members);
    }

    /** The member as a message shows it. */
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
