package io.github.intercomkit.processor.generate;

import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.MethodSpec;
import com.palantir.javapoet.ParameterizedTypeName;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
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
                .addStatement("$L", rows(plan.told()))
                .build());
        for (CompanyCode company : plan.companies()) {
            methods.add(MethodSpec.methodBuilder(company.attributesMethodName())
                    .addModifiers(Modifier.PRIVATE, Modifier.STATIC)
                    .returns(ROWS)
                    .addStatement("$L", rows(company.told()))
                    .build());
        }
        return methods;
    }

    private static String rows(List<Value> told) {
        return told.stream().map(AttributesTable::row).collect(Collectors.joining(",\n", "return table(\n", ")"));
    }

    private static String row(Value value) {
        CompanyCode company = value.company();
        return company == null
                ? value.constant()
                : "with(" + value.constant() + ", " + company.attributesMethodName() + "())";
    }
}
