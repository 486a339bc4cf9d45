package io.github.intercomkit.processor.generate;

import com.palantir.javapoet.MethodSpec;
import com.palantir.javapoet.ParameterSpec;
import io.github.intercomkit.processor.model.Attribute;
import io.github.intercomkit.processor.model.ValueType;
import java.util.List;
import java.util.stream.Collectors;
import javax.lang.model.element.Modifier;

/**
 * The code for the auth tokens of a user: one component of the snapshot holds all of them. A user without tokens has no such code.
 *
 * @param tokens the members that hold them
 */
record AuthTokensCode(List<Attribute> tokens) {
    boolean isDeclared() {
        return !tokens.isEmpty();
    }

    /** The component of the snapshot. */
    List<ParameterSpec> component() {
        return isDeclared()
                ? List.of(ParameterSpec.builder(RuntimeNames.AUTH_TOKENS, ComponentNames.AUTH_TOKENS)
                        .build())
                : List.of();
    }

    /** The expression that reads the tokens. */
    List<String> creation(String object) {
        return isDeclared()
                ? List.of(tokens.stream()
                        .map(token -> Literals.of(token.name()) + ", " + read(token, object))
                        .collect(Collectors.joining(", ", "AuthTokens.of(", ")")))
                : List.of();
    }

    /** The statement that writes them, if they are to be sent. */
    String writes() {
        return isDeclared()
                ? "out.authTokens(old." + ComponentNames.AUTH_TOKENS + ", now." + ComponentNames.AUTH_TOKENS + ");\n"
                : "";
    }

    /** The methods of the snapshot. */
    List<MethodSpec> methods() {
        return isDeclared()
                ? List.of(Methods.overriding("isComplete", Modifier.PUBLIC)
                        .returns(boolean.class)
                        .addStatement("return $T.areKnown($N)", RuntimeNames.AUTH_TOKENS, ComponentNames.AUTH_TOKENS)
                        .build())
                : List.of();
    }

    private static String read(Attribute token, String object) {
        String member = object + "." + token.access().expression();
        return token.type().shape() == ValueType.Shape.OPTIONAL ? "values.orNull(" + member + ")" : member;
    }
}
