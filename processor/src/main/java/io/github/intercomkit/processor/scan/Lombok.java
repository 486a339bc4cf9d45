package io.github.intercomkit.processor.scan;

import io.github.intercomkit.processor.model.AnnotatedType;
import io.github.intercomkit.processor.model.Attribute;
import io.github.intercomkit.processor.model.CompanyUse;
import java.util.List;
import java.util.stream.Stream;
import javax.lang.model.element.Element;
import javax.lang.model.util.ElementFilter;
import javax.lang.model.util.Elements;

/**
 * What Lombok is still to do. It changes a type where it stands, before or after our turn, takes its annotations away when it
 * is done, and begins another round.
 */
final class Lombok {
    /** These give a field a getter, or make it private. */
    private static final List<String> ANNOTATIONS =
            List.of("lombok.Getter", "lombok.Data", "lombok.Value", "lombok.experimental.FieldDefaults");

    private Lombok() {}

    /** Whether a field that a user's serializer would read itself may yet get a getter. */
    static boolean isAwaitedBy(AnnotatedType user, Elements elements) {
        return Stream.concat(Stream.of(user), user.companies().stream().map(CompanyUse::seen))
                .flatMap(type -> type.attributes().stream())
                .filter(attribute -> !attribute.reading().expression().endsWith("()"))
                .anyMatch(field -> isAwaitedBy(field, elements));
    }

    private static boolean isAwaitedBy(Attribute field, Elements elements) {
        return elements.getAllTypeElements(field.owner().qualifiedName()).stream()
                .anyMatch(owner -> isMarked(owner)
                        || ElementFilter.fieldsIn(owner.getEnclosedElements()).stream()
                                .anyMatch(
                                        each -> each.getSimpleName().contentEquals(field.member()) && isMarked(each)));
    }

    private static boolean isMarked(Element element) {
        return ANNOTATIONS.stream().anyMatch(name -> AnnotationNames.isOn(element, name));
    }
}
