package io.github.intercomkit.processor.generate;

import com.palantir.javapoet.ArrayTypeName;
import com.palantir.javapoet.MethodSpec;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import javax.lang.model.element.Modifier;

/** Writes the methods that list the attributes of a serializer at run time. */
final class AttributesTable {
    private static final ArrayTypeName ROWS = ArrayTypeName.of(RuntimeNames.ATTRIBUTE);

    private AttributesTable() {}

    static List<MethodSpec> methods(Plan plan) {
        List<MethodSpec> methods = new ArrayList<>();
        methods.add(Methods.overriding("declaredAttributes", Modifier.PROTECTED)
                .returns(ROWS)
                .addStatement("$L", rows(plan.allValues()))
                .build());
        for (CompanyCode company : plan.companies()) {
            methods.add(MethodSpec.methodBuilder(company.attributesMethodName())
                    .addModifiers(Modifier.PRIVATE, Modifier.STATIC)
                    .returns(ROWS)
                    .addStatement("$L", rows(company.allValues()))
                    .build());
        }
        return methods;
    }

    private static String rows(List<ComponentCode> values) {
        return values.stream()
                .map(AttributesTable::row)
                .collect(Collectors.joining(",\n", "return new Attribute[] {\n", "}"));
    }

    private static String row(ComponentCode value) {
        CompanyCode company = value.company();
        return company == null
                ? value.constant()
                : value.constant() + ".ofCompany(" + company.attributesMethodName() + "())";
    }
}
