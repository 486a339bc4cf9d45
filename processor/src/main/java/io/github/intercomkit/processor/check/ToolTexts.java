package io.github.intercomkit.processor.check;

/** The texts of the messages about Lombok, Kotlin, JPA and the build itself. */
final class ToolTexts {
    static final String LOMBOK_GETTER = """
            %s: the serializer cannot read the field, and Lombok writes no getter that it can call under one of the names that \
            it looks for: %s. Lombok's settings give the getter another name or hide it. Annotate the getter instead of the field: \
            @Getter(onMethod_ = @IntercomAttribute).""";

    static final String KOTLIN_TARGET = """
            %s: Kotlin puts this annotation on %s, where the serializer reads nothing. \
            Annotate the getter: @get:IntercomAttribute.""";

    static final String KOTLIN_VALUE_CLASS = """
            %s: the property is of a value class, so Kotlin gives its getter a name that Java cannot call, and kapt leaves the \
            getter out. Annotate a property that returns the value itself, as in \
            @get:IntercomAttribute("email") val emailText: String get() = email.value.""";

    static final String PROXIED_FIELD = """
            %s: the serializer would read the field directly. JPA can hand out a lazy proxy of %s, and the fields of a proxy \
            are empty. Add the getter %s.""";

    static final String FINAL_ON_PROXY = """
            %s: the method %s is final. JPA can hand out a lazy proxy of %s, which cannot override a final method, so a field \
            that the method reads is empty. Remove final; in Kotlin write open, or use the compiler plugin all-open.""";

    static final String NO_RUNTIME = """
            %s: the serializer needs the classes of io.github.intercomkit, and this compilation does not have them. Add the \
            dependency io.github.intercomkit:intercomkit-runtime; in a named module, add requires io.github.intercomkit as \
            well.""";

    static final String NOT_WRITTEN = """
            %s: the serializer could not be written: %s. Delete the output of an earlier build, or check whether the compiler \
            can write to its output folder.""";

    static final String CRASH = """
            The processor itself failed, so your code need not be wrong: %s. It was working on %s. Please report this line.""";

    static final String COMPACT_FILE = """
            %s: %s cannot annotate a type in a compact source file. The class around it has no name that other code can use, \
            so a serializer cannot use the type. Move the type to its own file.""";

    private ToolTexts() {}
}
