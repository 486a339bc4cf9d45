package io.github.intercomkit.processor.generate;

import com.palantir.javapoet.ClassName;
import io.github.intercomkit.processor.model.AnnotatedType;
import io.github.intercomkit.protocol.CompanyAttribute;
import java.util.List;

/**
 * The names that a serializer uses for one company type.
 *
 * @param type the company
 * @param recordName its record
 * @param methodName the method that fills the record
 * @param allValues its attributes in the order of a payload
 */
record CompanyCode(AnnotatedType type, ClassName recordName, String methodName, List<ComponentCode> allValues) {
    /** Its attributes but {@code company_id} and {@code name}. */
    List<ComponentCode> values() {
        return allValues.stream()
                .filter(value -> !value.attribute().isLeading())
                .toList();
    }

    /** One of these two, which every company has. */
    ComponentCode required(CompanyAttribute attribute) {
        return allValues.stream()
                .filter(value -> value.attribute().is(attribute))
                .findFirst()
                .orElseThrow();
    }

    /** The method that lists its attributes. */
    String attributesMethodName() {
        return methodName + "Attributes";
    }
}
