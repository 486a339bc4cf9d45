package io.github.intercomkit.processor.generate;

import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.CodeBlock;
import com.palantir.javapoet.FieldSpec;
import com.palantir.javapoet.JavaFile;
import com.palantir.javapoet.MethodSpec;
import com.palantir.javapoet.ParameterSpec;
import com.palantir.javapoet.ParameterizedTypeName;
import com.palantir.javapoet.TypeName;
import com.palantir.javapoet.TypeSpec;
import io.github.intercomkit.processor.model.AnnotatedType;
import io.github.intercomkit.processor.model.Deprecation;
import io.github.intercomkit.processor.model.Role;
import io.github.intercomkit.protocol.StandardAttribute;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javax.lang.model.element.Modifier;

/** Generates the serializer of a user or a visitor without a problem. */
public final class SerializerGenerator {
    private static final String INDENT = "    ";

    private final Plan plan;
    private final AnnotatedType user;
    private final TypeName userType;
    private final TypeName snapshotOfUser;
    private final boolean isVisitor;
    private final AuthTokensCode authTokens;
    private final RecordCode snapshot;

    private SerializerGenerator(AnnotatedType user) {
        this.plan = new Plan(user);
        this.user = user;
        this.userType = RuntimeNames.of(user.name());
        this.isVisitor = user.role() == Role.VISITOR;
        this.snapshotOfUser = isVisitor
                ? RuntimeNames.VISITOR_SNAPSHOT
                : ParameterizedTypeName.get(RuntimeNames.USER_SNAPSHOT, userType);
        this.authTokens = new AuthTokensCode(user.authTokens());
        this.snapshot = new RecordCode(plan.snapshotName(), leading(), plan.values());
    }

    /** The source of the serializer of a user or a visitor. */
    public static GeneratedSource generate(AnnotatedType user) {
        TypeSpec type = new SerializerGenerator(user).type();
        JavaFile file = JavaFile.builder(user.name().packageName(), type)
                .skipJavaLangImports(true)
                .indent(INDENT)
                .build();
        return new GeneratedSource(user.qualifiedGeneratedName(), Ascii.escaped(file.toString()));
    }

    private TypeSpec type() {
        TypeSpec.Builder type = TypeSpec.classBuilder(user.generatedName())
                .addJavadoc(SerializerDoc.of(plan))
                .addAnnotation(RuntimeNames.GENERATED)
                .superclass(ParameterizedTypeName.get(
                        isVisitor ? RuntimeNames.VISITOR_SERIALIZER : RuntimeNames.SERIALIZER, userType))
                .alwaysQualify(user.hiddenNames().stream().sorted().toArray(String[]::new));
        suppressions(type);
        if (user.isPublic()) {
            type.addModifiers(Modifier.PUBLIC);
        }
        type.addModifiers(Modifier.FINAL);
        type.addField(attributes());
        plan.zones().forEach(zone -> type.addField(zone(zone)));
        type.addMethod(constructor());
        AttributesTable.methods(plan).forEach(type::addMethod);
        type.addMethod(read());
        type.addMethod(write());
        List<CompanyRecord> companies = plan.companies().stream()
                .map(code -> new CompanyRecord(user.name(), code))
                .toList();
        companies.forEach(company -> type.addMethod(company.readMethod()));
        type.addType(snapshotRecord());
        snapshot.partRecords().forEach(type::addType);
        companies.forEach(company -> company.records().forEach(type::addType));
        return type.build();
    }

    private void suppressions(TypeSpec.Builder type) {
        Set<Deprecation> deprecations = EnumSet.of(user.deprecation());
        Stream.concat(user.attributes().stream(), user.authTokens().stream())
                .forEach(attribute -> deprecations.add(attribute.access().deprecation()));
        plan.companies().forEach(company -> {
            deprecations.add(company.type().deprecation());
            company.type()
                    .attributes()
                    .forEach(attribute -> deprecations.add(attribute.access().deprecation()));
        });
        type.addAnnotation(Suppressed.warnings(deprecations));
    }

    /** One declaration for all: JavaPoet needs half the time for it. */
    private FieldSpec attributes() {
        List<Plan.Constant> attributes = plan.attributes();
        String others = attributes.stream()
                .skip(1)
                .map(constant -> ",\n" + INDENT + INDENT + constant.name() + " = " + constant.value())
                .collect(Collectors.joining());
        Plan.Constant first = attributes.get(0);
        return constant(RuntimeNames.ATTRIBUTE, first.name(), CodeBlock.of("$L", first.value() + others));
    }

    private static FieldSpec zone(Plan.Constant zone) {
        return constant(
                ClassName.get(ZoneId.class), zone.name(), CodeBlock.of("$T.of($S)", ZoneId.class, zone.value()));
    }

    private static FieldSpec constant(TypeName type, String name, CodeBlock value) {
        return FieldSpec.builder(type, name, Modifier.PRIVATE, Modifier.STATIC, Modifier.FINAL)
                .initializer(value)
                .build();
    }

    private MethodSpec constructor() {
        MethodSpec.Builder constructor = MethodSpec.constructorBuilder();
        if (user.isPublic()) {
            constructor.addModifiers(Modifier.PUBLIC);
        }
        return constructor
                .addJavadoc("Serves one workspace.\n\n@param messenger the workspace's Messenger\n")
                .addParameter(RuntimeNames.MESSENGER, "messenger")
                .addStatement("super(messenger)")
                .build();
    }

    private MethodSpec read() {
        String parameter = isVisitor ? "visitor" : "user";
        List<String> leading = new ArrayList<>();
        if (!isVisitor) {
            leading.add(identifier(StandardAttribute.USER_ID));
            leading.add(identifier(StandardAttribute.EMAIL));
        }
        leading.addAll(authTokens.creation(parameter));
        String creation = snapshot.creation(leading, value -> value.conversion(parameter));
        return Methods.overriding("read", Modifier.PROTECTED)
                .returns(snapshotOfUser)
                .addParameter(userType, parameter)
                .addParameter(RuntimeNames.WIRE_VALUES, "values")
                .addStatement("return $L", creation)
                .build();
    }

    private List<ParameterSpec> leading() {
        List<ParameterSpec> leading = new ArrayList<>();
        if (!isVisitor) {
            leading.add(RecordCode.text(ComponentNames.USER_ID));
            leading.add(RecordCode.text(ComponentNames.EMAIL));
        }
        leading.addAll(authTokens.component());
        return leading;
    }

    private String identifier(StandardAttribute identifier) {
        return plan.value(identifier)
                .map(value -> value.checked("identifier", "user"))
                .orElse("null");
    }

    private MethodSpec write() {
        MethodSpec.Builder method = Methods.overriding("write", Modifier.PROTECTED)
                .addParameter(snapshotOfUser, "before")
                .addParameter(snapshotOfUser, "after")
                .addParameter(RuntimeNames.MEMBER_WRITER, "out");
        if (!plan.values().isEmpty() || authTokens.isDeclared()) {
            method.addStatement("$1T old = ($1T) before", plan.snapshotName());
            method.addStatement("$1T now = ($1T) after", plan.snapshotName());
        }
        return method.addCode("$L", authTokens.writes() + snapshot.writes("now."))
                .build();
    }

    private TypeSpec snapshotRecord() {
        String shown = user.generatedName() + "." + plan.snapshotName().simpleName();
        return snapshot.builder()
                .addSuperinterface(snapshotOfUser)
                .addMethods(authTokens.methods())
                .addMethod(Methods.toString(shown + SerializerDoc.names(plan.allValues())))
                .build();
    }
}
