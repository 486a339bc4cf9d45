package io.github.intercomkit.processor.generate;

import com.palantir.javapoet.MethodSpec;
import com.palantir.javapoet.TypeSpec;
import io.github.intercomkit.processor.model.Role;
import io.github.intercomkit.processor.model.TypeRef;
import io.github.intercomkit.protocol.CompanyAttribute;
import java.util.ArrayList;
import java.util.List;
import javax.lang.model.element.Modifier;

/** Writes the record of one company type, and the method that fills it. */
final class CompanyRecord {
    private final TypeRef user;
    private final CompanyCode company;
    private final RecordCode code;

    CompanyRecord(TypeRef user, CompanyCode company) {
        this.user = user;
        this.company = company;
        this.code = new RecordCode(
                company.recordName(),
                List.of(RecordCode.text(ComponentNames.COMPANY_ID), RecordCode.text(ComponentNames.COMPANY_NAME)),
                company.values());
    }

    MethodSpec readMethod() {
        String creation = code.creation(
                List.of(required(CompanyAttribute.COMPANY_ID), required(CompanyAttribute.NAME)),
                value -> value.conversion("company"));
        return MethodSpec.methodBuilder(company.methodName())
                .addModifiers(Modifier.PRIVATE)
                .returns(company.recordName())
                .addParameter(RuntimeNames.of(company.type().name()), "company")
                .addParameter(RuntimeNames.WIRE_VALUES, "values")
                .addStatement("return values.leavesOut(company) ? null : $L", creation)
                .build();
    }

    List<TypeSpec> records() {
        List<TypeSpec> records = new ArrayList<>();
        String shown =
                user.generatedName(Role.USER) + "." + company.recordName().simpleName();
        records.add(code.builder()
                .addSuperinterface(RuntimeNames.COMPANY_SNAPSHOT)
                .addMethod(write())
                .addMethod(Methods.toString(shown + SerializerDoc.names(company.allValues())))
                .build());
        records.addAll(code.partRecords());
        return records;
    }

    private String required(CompanyAttribute attribute) {
        return company.required(attribute).checked("required", "company");
    }

    private MethodSpec write() {
        MethodSpec.Builder method = Methods.overriding("write", Modifier.PUBLIC)
                .addParameter(RuntimeNames.COMPANY_SNAPSHOT, "before")
                .addParameter(RuntimeNames.MEMBER_WRITER, "out");
        if (!company.values().isEmpty()) {
            method.addStatement("$1T old = ($1T) before", company.recordName());
        }
        return method.addCode("$L", code.writes("this.")).build();
    }
}
