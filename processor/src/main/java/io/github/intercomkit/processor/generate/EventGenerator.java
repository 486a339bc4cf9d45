package io.github.intercomkit.processor.generate;

import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.CodeBlock;
import com.palantir.javapoet.FieldSpec;
import com.palantir.javapoet.JavaFile;
import com.palantir.javapoet.MethodSpec;
import com.palantir.javapoet.TypeName;
import com.palantir.javapoet.TypeSpec;
import io.github.intercomkit.processor.model.AnnotatedType;
import io.github.intercomkit.processor.model.Attribute;
import io.github.intercomkit.processor.model.Deprecation;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import javax.lang.model.element.Modifier;

/** Generates the class of an event without a problem. */
public final class EventGenerator {
    private static final String INDENT = "    ";

    private final AnnotatedType event;
    private final TypeName eventType;
    private final List<FieldSpec> constants = new ArrayList<>();
    private final List<MetadataCode> metadata;

    private EventGenerator(AnnotatedType event) {
        this.event = event;
        this.eventType = RuntimeNames.of(event.name());
        ConstantNames names = new ConstantNames(Set.of());
        this.metadata =
                event.attributes().stream().map(member -> code(member, names)).toList();
    }

    /** The source of the event's class. */
    public static GeneratedSource generate(AnnotatedType event) {
        JavaFile file = JavaFile.builder(event.name().packageName(), new EventGenerator(event).type())
                .skipJavaLangImports(true)
                .indent(INDENT)
                .build();
        return new GeneratedSource(event.qualifiedGeneratedName(), Ascii.escaped(file.toString()));
    }

    private MetadataCode code(Attribute member, ConstantNames names) {
        String constant = names.allocate(member.name());
        constants.add(constant(
                RuntimeNames.ATTRIBUTE,
                constant,
                CodeBlock.of("$L", "Attribute.metadata(" + Literals.of(member.name()) + ")")));
        if (member.zone() == null) {
            return new MetadataCode(member, constant, null);
        }
        String zone = names.allocate(constant + "_ZONE");
        constants.add(
                constant(ClassName.get(ZoneId.class), zone, CodeBlock.of("$T.of($S)", ZoneId.class, member.zone())));
        return new MetadataCode(member, constant, zone);
    }

    private static FieldSpec constant(TypeName type, String name, CodeBlock value) {
        return FieldSpec.builder(type, name, Modifier.PRIVATE, Modifier.STATIC, Modifier.FINAL)
                .initializer(value)
                .build();
    }

    private TypeSpec type() {
        TypeSpec.Builder type = TypeSpec.classBuilder(event.generatedName())
                .addJavadoc("$L", doc())
                .addAnnotation(RuntimeNames.GENERATED)
                .addAnnotation(Suppressed.warnings(deprecations()))
                .superclass(RuntimeNames.EVENT)
                .alwaysQualify(event.hiddenNames().stream().sorted().toArray(String[]::new));
        if (event.isPublic()) {
            type.addModifiers(Modifier.PUBLIC);
        }
        type.addModifiers(Modifier.FINAL).addFields(constants).addMethod(constructor());
        if (!metadata.isEmpty()) {
            type.addMethod(metadataMethod());
        }
        return type.build();
    }

    private Set<Deprecation> deprecations() {
        Set<Deprecation> deprecations = EnumSet.of(event.deprecation());
        event.attributes().forEach(member -> deprecations.add(member.access().deprecation()));
        return deprecations;
    }

    private MethodSpec constructor() {
        MethodSpec.Builder constructor = MethodSpec.constructorBuilder();
        if (event.isPublic()) {
            constructor.addModifiers(Modifier.PUBLIC);
        }
        constructor
                .addJavadoc(
                        "Reads the object, and keeps no reference to it. It throws an InvalidPayloadException for a value that"
                                + " Intercom would refuse.\n\n@param event the object\n")
                .addParameter(eventType, "event");
        String name = Literals.of(event.eventName().value());
        return (metadata.isEmpty()
                        ? constructor.addStatement("super($L, new $T())", name, RuntimeNames.EVENT_METADATA)
                        : constructor.addStatement("super($L, metadata(event))", name))
                .build();
    }

    private MethodSpec metadataMethod() {
        MethodSpec.Builder method = MethodSpec.methodBuilder("metadata")
                .addModifiers(Modifier.PRIVATE, Modifier.STATIC)
                .returns(RuntimeNames.EVENT_METADATA)
                .addParameter(eventType, "event")
                .addStatement("$1T metadata = new $1T()", RuntimeNames.EVENT_METADATA)
                .addStatement("$T values = metadata.values()", RuntimeNames.WIRE_VALUES);
        metadata.forEach(code -> method.addStatement("$L", code.statement("event")));
        return method.addStatement("return metadata").build();
    }

    private String doc() {
        StringBuilder text = new StringBuilder("The event ")
                .append(SerializerDoc.code(event.eventName().value()))
                .append(", out of an object of type ")
                .append(SerializerDoc.code(event.name().displayName()));
        if (metadata.isEmpty()) {
            return text.append(". It has no metadata.\n").toString();
        }
        text.append(". Its metadata:\n\n<ul>\n");
        for (MetadataCode code : metadata) {
            text.append("  <li>")
                    .append(SerializerDoc.code(code.declared().name()))
                    .append(": ")
                    .append(code.kind())
                    .append(", from ")
                    .append(SerializerDoc.code(code.declared().access().expression()))
                    .append('\n');
        }
        return text.append("</ul>\n").toString();
    }
}
