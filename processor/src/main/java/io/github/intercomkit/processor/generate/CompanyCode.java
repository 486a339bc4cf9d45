package io.github.intercomkit.processor.generate;

import com.palantir.javapoet.ClassName;
import io.github.intercomkit.processor.model.AnnotatedType;
import io.github.intercomkit.protocol.CompanyAttribute;
import java.util.List;

/**
 * What a serializer holds for one company type.
 *
 * @param type the company
 * @param recordName its record
 * @param methodName the method that fills the record
 * @param told all that is told of it
 */
record CompanyCode(AnnotatedType type, ClassName recordName, String methodName, List<Value> told) {
    /** All that is told of it but {@code company_id} and {@code name}. */
    List<Value> values() {
        return told.stream().filter(value -> !value.told().isLeading()).toList();
    }

    /** One of these two, without which there is no company. */
    Value required(CompanyAttribute attribute) {
        return told.stream()
                .filter(value -> value.told().is(attribute))
                .findFirst()
                .orElseThrow();
    }

    /** The method that tells its attributes. */
    String attributesMethodName() {
        return methodName + "Attributes";
    }
}
