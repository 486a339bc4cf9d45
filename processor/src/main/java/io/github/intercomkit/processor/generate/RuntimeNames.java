package io.github.intercomkit.processor.generate;

import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.TypeName;
import com.palantir.javapoet.TypeVariableName;
import io.github.intercomkit.processor.model.AnnotatedType;
import io.github.intercomkit.processor.model.TypeRef;

/** The names of the run time's types and of a user's types in generated code. */
final class RuntimeNames {
    static final ClassName SERIALIZER = ClassName.get("io.github.intercomkit", "IntercomSerializer");
    static final ClassName MESSENGER = ClassName.get("io.github.intercomkit", "Messenger");
    static final ClassName USER_SNAPSHOT = ClassName.get("io.github.intercomkit", "UserSnapshot");
    static final ClassName VISITOR_SERIALIZER = ClassName.get("io.github.intercomkit", "VisitorSerializer");
    static final ClassName EVENT = ClassName.get("io.github.intercomkit", "MessengerEvent");
    static final ClassName GENERATED = ClassName.get("io.github.intercomkit.annotations", "IntercomKitGenerated");

    static final ClassName ATTRIBUTE = ClassName.get("io.github.intercomkit.codegen", "Attribute");
    static final ClassName AUTH_TOKENS = ClassName.get("io.github.intercomkit.codegen", "AuthTokens");
    static final ClassName COMPANY_SNAPSHOT = ClassName.get("io.github.intercomkit.codegen", "CompanySnapshot");
    static final ClassName EVENT_METADATA = ClassName.get("io.github.intercomkit.codegen", "EventMetadata");
    static final ClassName MEMBER_WRITER = ClassName.get("io.github.intercomkit.codegen", "MemberWriter");
    static final ClassName VISITOR_SNAPSHOT = ClassName.get("io.github.intercomkit.codegen", "VisitorSnapshot");
    static final ClassName WIRE_VALUES = ClassName.get("io.github.intercomkit.codegen", "WireValues");

    private RuntimeNames() {}

    static TypeName of(TypeRef type) {
        // Expressions are plain text and use these names, so JavaPoet must not give them to a type of the user.
        if (AnnotatedType.CODEGEN_NAMES.contains(type.topLevelName())) {
            return TypeVariableName.get(type.qualifiedName());
        }
        String[] inner = type.simpleNames().stream().skip(1).toArray(String[]::new);
        return ClassName.get(type.packageName(), type.topLevelName(), inner);
    }
}
