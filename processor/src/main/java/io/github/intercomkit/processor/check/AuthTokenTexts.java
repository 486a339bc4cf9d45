package io.github.intercomkit.processor.check;

/** The texts of the messages about auth tokens. */
final class AuthTokenTexts {
    static final String OWNER = """
            %s: an auth token belongs to a signed-in user, and %s describes none. Annotate a member of an @IntercomUser type.""";

    static final String NAME = """
            %s: an auth token has the name that the Data Connector has for it, and never a blank one or __proto__. Write that \
            name.""";

    static final String TWICE = """
            %s: %s is an auth token of that name as well, and Intercom gets one for each name. Rename or remove one of them.""";

    static final String TYPE = """
            %s: an auth token is text, and the member is of type %s. Annotate a member or a method that returns a String.""";

    static final String AS_ATTRIBUTE = """
            %s: %s is an attribute and reads the same value, and each member of the workspace can read each attribute. Remove \
            @IntercomAttribute.""";

    private AuthTokenTexts() {}
}
