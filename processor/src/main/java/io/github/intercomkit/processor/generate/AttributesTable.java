package io.github.intercomkit.processor.generate;

import com.palantir.javapoet.ArrayTypeName;
import com.palantir.javapoet.MethodSpec;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import javax.lang.model.element.Modifier;

/** Writes the methods that tell, at run time, what a serializer tells. */
final class AttributesTable {
    private static final ArrayTypeName ROWS = ArrayTypeName.of(RuntimeNames.ATTRIBUTE);

    private AttributesTable() {}

    static List<MethodSpec> methods(Plan plan) {
        List<MethodSpec> methods = new ArrayList<>();
        methods.add(Methods.overriding("told", Modifier.PROTECTED)
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
        return told.stream()
                .map(AttributesTable::row)
                .collect(Collectors.joining(",\n", "return new Attribute[] {\n", "}"));
    }

    private static String row(Value value) {
        CompanyCode company = value.company();
        return company == null
                ? value.constant()
                : "with(" + value.constant() + ", " + company.attributesMethodName() + "())";
    }
}
