package io.github.intercomkit.processor.check;

/** The texts of the messages about what a type describes: a user, a visitor, a company or an event. */
final class RoleTexts {
    static final String WRONG_KIND = """
            %s: %s cannot annotate %s, since each user or company is an object of the annotated type. Annotate a class, a \
            record or an interface.""";

    static final String BOTH_ANNOTATIONS = """
            %s: a type describes a user, a visitor, a company or an event, and no two of them: Intercom has other names for \
            each. Keep one of the annotations, and write a second type for the other.""";

    static final String USERS_ONLY_NAME = """
            %s: only signed-in users can have %s, and the type describes a visitor. Remove the annotation, or write another name. \
            If the type describes a signed-in user, write @IntercomUser in place of @IntercomVisitor.""";

    static final String SERIALIZER_IN_OTHER_CASE = """
            %s: its serializer has the name %s, and the name of the serializer of %s differs from it only in case. On Windows and \
            macOS the two files are one, and one serializer would replace the other. Rename one of the two types.""";

    private RoleTexts() {}
}
