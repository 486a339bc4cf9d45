package io.github.intercomkit.processor.generate;

import com.palantir.javapoet.MethodSpec;
import javax.lang.model.element.Modifier;

/** Methods that several generated types have. */
final class Methods {
    /** A class file holds 65535 bytes of a constant, and a character takes up to three. */
    private static final int LONGEST_CONSTANT = 20_000;

    private Methods() {}

    static MethodSpec.Builder overriding(String name, Modifier visibility) {
        return MethodSpec.methodBuilder(name).addAnnotation(Override.class).addModifiers(visibility);
    }

    /** A {@code toString()} that returns a text of names. It never shows values, which are personal. */
    static MethodSpec toString(String shown) {
        MethodSpec.Builder method = overriding("toString", Modifier.PUBLIC).returns(String.class);
        if (shown.length() <= LONGEST_CONSTANT) {
            return method.addStatement("return $L", Literals.of(shown)).build();
        }
        method.addStatement("$T text = new $T()", StringBuilder.class, StringBuilder.class);
        for (int start = 0; start < shown.length(); start += LONGEST_CONSTANT) {
            int end = Math.min(shown.length(), start + LONGEST_CONSTANT);
            method.addStatement("text.append($L)", Literals.of(shown.substring(start, end)));
        }
        return method.addStatement("return text.toString()").build();
    }
}
