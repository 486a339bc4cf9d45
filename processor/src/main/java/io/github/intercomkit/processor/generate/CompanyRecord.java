package io.github.intercomkit.processor.generate;

import com.palantir.javapoet.CodeBlock;
import com.palantir.javapoet.MethodSpec;
import com.palantir.javapoet.TypeSpec;
import io.github.intercomkit.processor.model.TypeRef;
import io.github.intercomkit.protocol.CompanyAttribute;
import java.util.ArrayList;
import java.util.List;
import javax.lang.model.element.Modifier;

/** Writes what a serializer holds for one company type: a record, and the method that fills it. */
final class CompanyRecord {
    private final TypeRef user;
    private final CompanyCode company;
    private final RecordCode code;

    CompanyRecord(TypeRef user, CompanyCode company) {
        this.user = user;
        this.company = company;
        this.code = new RecordCode(
                company.recordName(),
                List.of(ComponentNames.COMPANY_ID, ComponentNames.COMPANY_NAME),
                company.values());
    }

    MethodSpec readMethod() {
        CodeBlock creation = code.creation(
                List.of(
                        required(CompanyAttribute.COMPANY_ID, "companyId"),
                        required(CompanyAttribute.NAME, "companyName")),
                value -> value.conversion("company"));
        return MethodSpec.methodBuilder(company.methodName())
                .addModifiers(Modifier.PRIVATE)
                .returns(company.recordName())
                .addParameter(RuntimeNames.of(company.type().name()), "company")
                .addStatement("return company == null ? null : $L", creation)
                .build();
    }

    List<TypeSpec> records() {
        List<TypeSpec> records = new ArrayList<>();
        String shown = user.serializerName() + "." + company.recordName().simpleName();
        records.add(code.builder()
                .addSuperinterface(RuntimeNames.COMPANY_SNAPSHOT)
                .addMethod(write())
                .addMethod(writeChanges())
                .addMethod(Methods.toString(shown + SerializerDoc.names(company.type())))
                .build());
        records.addAll(code.partRecords());
        return records;
    }

    private CodeBlock required(CompanyAttribute attribute, String method) {
        return Plan.named(company.type(), attribute.jsonName())
                .map(found -> CodeBlock.of("$N($L)", method, Value.read(found, "company")))
                .orElseThrow();
    }

    private MethodSpec write() {
        MethodSpec.Builder method =
                Methods.overriding("write", Modifier.PUBLIC).addParameter(RuntimeNames.OUTPUT, "out");
        for (Value value : company.values()) {
            method.addStatement("out.$N($N, $N())", value.outputMethod(), value.constant(), value.component());
        }
        return method.build();
    }

    private MethodSpec writeChanges() {
        MethodSpec.Builder method = Methods.overriding("writeChanges", Modifier.PUBLIC)
                .addParameter(RuntimeNames.COMPANY_SNAPSHOT, "before")
                .addParameter(RuntimeNames.OUTPUT, "out");
        if (!company.values().isEmpty()) {
            method.addStatement("$1T old = ($1T) before", company.recordName());
        }
        for (Value value : company.values()) {
            method.addStatement(
                    "out.$1N($2N, old.$3N(), $3N())", value.outputMethod(), value.constant(), value.component());
        }
        return method.build();
    }
}
