package io.github.intercomkit.processor.generate;

import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.TypeName;
import com.palantir.javapoet.TypeVariableName;
import io.github.intercomkit.processor.model.AnnotatedType;
import io.github.intercomkit.processor.model.TypeRef;

/** What generated code names of the run time, and how it names the types of a user. */
final class RuntimeNames {
    static final ClassName SERIALIZER = ClassName.get("io.github.intercomkit", "IntercomSerializer");
    static final ClassName MESSENGER = ClassName.get("io.github.intercomkit", "Messenger");
    static final ClassName USER_SNAPSHOT = ClassName.get("io.github.intercomkit", "UserSnapshot");
    static final ClassName GENERATED = ClassName.get("io.github.intercomkit.annotations", "IntercomKitGenerated");

    /** Inherited by every serializer: their simple names say them, and nothing else. */
    static final ClassName ATTRIBUTE = ClassName.get("", "Attribute");

    static final ClassName OUTPUT = ClassName.get("", "Output");
    static final ClassName COMPANY_SNAPSHOT = ClassName.get("", "CompanySnapshot");

    private RuntimeNames() {}

    static TypeName of(TypeRef type) {
        // JavaPoet does not know which names a body inherits, so it must not shorten these.
        if (AnnotatedType.INHERITED_NAMES.contains(type.topLevelName())) {
            return TypeVariableName.get(type.qualifiedName());
        }
        String[] inner = type.simpleNames().stream().skip(1).toArray(String[]::new);
        return ClassName.get(type.packageName(), type.topLevelName(), inner);
    }
}
