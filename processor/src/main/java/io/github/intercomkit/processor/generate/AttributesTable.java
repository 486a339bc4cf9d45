package io.github.intercomkit.processor.generate;

import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.CodeBlock;
import com.palantir.javapoet.MethodSpec;
import com.palantir.javapoet.ParameterizedTypeName;
import java.util.ArrayList;
import java.util.List;
import javax.lang.model.element.Modifier;

/** Writes the methods that tell, at run time, what a serializer tells. */
final class AttributesTable {
    private static final ClassName LIST = ClassName.get(List.class);
    private static final ParameterizedTypeName ROWS = ParameterizedTypeName.get(LIST, RuntimeNames.ATTRIBUTE_INFO);

    private AttributesTable() {}

    static List<MethodSpec> methods(Plan plan) {
        List<MethodSpec> methods = new ArrayList<>();
        methods.add(Methods.overriding("attributes", Modifier.PUBLIC)
                .returns(ROWS)
                .addStatement(rows(plan.told()))
                .build());
        for (CompanyCode company : plan.companies()) {
            methods.add(MethodSpec.methodBuilder(company.attributesMethodName())
                    .addModifiers(Modifier.PRIVATE, Modifier.STATIC)
                    .returns(ROWS)
                    .addStatement(rows(company.told()))
                    .build());
        }
        return methods;
    }

    private static CodeBlock rows(List<Value> told) {
        return told.stream().map(AttributesTable::row).collect(CodeBlock.joining(",\n", "return table(\n", ")"));
    }

    private static CodeBlock row(Value value) {
        CompanyCode company = value.company();
        return company == null
                ? CodeBlock.of("$N", value.constant())
                : CodeBlock.of("with($N, $N())", value.constant(), company.attributesMethodName());
    }
}
