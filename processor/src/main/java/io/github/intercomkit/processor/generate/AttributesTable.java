package io.github.intercomkit.processor.generate;

import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.CodeBlock;
import com.palantir.javapoet.MethodSpec;
import com.palantir.javapoet.ParameterizedTypeName;
import io.github.intercomkit.processor.model.AnnotatedType;
import io.github.intercomkit.processor.model.TypeRef;
import java.util.ArrayList;
import java.util.List;
import javax.lang.model.element.Modifier;

/** Writes the methods that tell, at run time, what a serializer tells. */
final class AttributesTable {
    private static final ClassName LIST = ClassName.get(List.class);
    private static final ParameterizedTypeName ROWS = ParameterizedTypeName.get(LIST, RuntimeNames.ATTRIBUTE_INFO);

    private final Plan plan;

    private AttributesTable(Plan plan) {
        this.plan = plan;
    }

    static List<MethodSpec> methods(Plan plan) {
        AttributesTable table = new AttributesTable(plan);
        List<MethodSpec> methods = new ArrayList<>();
        methods.add(Methods.overriding("attributes", Modifier.PUBLIC)
                .returns(ROWS)
                .addStatement(table.rows(plan.user()))
                .build());
        for (CompanyCode company : plan.companies()) {
            methods.add(MethodSpec.methodBuilder(company.attributesMethodName())
                    .addModifiers(Modifier.PRIVATE, Modifier.STATIC)
                    .returns(ROWS)
                    .addStatement(table.rows(company.type()))
                    .build());
        }
        return methods;
    }

    private CodeBlock rows(AnnotatedType type) {
        CodeBlock rows = Told.inOrder(type.attributes(), type.role()).stream()
                .map(this::row)
                .collect(CodeBlock.joining(",\n", "\n", ""));
        // Not List.of(new …): javac would look for the type of each row, and take a quarter longer for the whole class.
        return CodeBlock.of("return table($L)", rows);
    }

    private CodeBlock row(Told told) {
        TypeRef company = told.attribute().type().company();
        CodeBlock ofCompany = company == null
                ? CodeBlock.of("")
                : CodeBlock.of(", $N()", plan.company(company).attributesMethodName());
        return CodeBlock.of(
                "row($2S, $1T.Type.$3L, $4L, $5L$6L)",
                RuntimeNames.ATTRIBUTE_INFO,
                told.attribute().name(),
                told.target().name(),
                told.attribute().signed(),
                told.known().isPresent(),
                ofCompany);
    }
}
