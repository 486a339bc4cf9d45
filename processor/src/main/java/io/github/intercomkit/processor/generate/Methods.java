package io.github.intercomkit.processor.generate;

import com.palantir.javapoet.MethodSpec;
import javax.lang.model.element.Modifier;

/** Methods that several generated types have. */
final class Methods {
    private Methods() {}

    static MethodSpec.Builder overriding(String name, Modifier visibility) {
        return MethodSpec.methodBuilder(name).addAnnotation(Override.class).addModifiers(visibility);
    }

    /** Shows what is given: names, never values, which are personal. */
    static MethodSpec toString(String shown) {
        return overriding("toString", Modifier.PUBLIC)
                .returns(String.class)
                .addStatement("return $S", shown)
                .build();
    }
}
