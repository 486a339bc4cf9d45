package io.github.intercomkit.processor.generate;

import com.palantir.javapoet.ClassName;
import io.github.intercomkit.processor.model.AnnotatedType;
import java.util.List;

/**
 * What a serializer holds for one company type.
 *
 * @param type the company
 * @param recordName its record
 * @param methodName the method that fills the record
 * @param values all that is told of it but {@code company_id} and {@code name}
 */
record CompanyCode(AnnotatedType type, ClassName recordName, String methodName, List<Value> values) {
    /** The method that tells its attributes. */
    String attributesMethodName() {
        return methodName + "Attributes";
    }
}
