package io.github.intercomkit.processor.model;

/** What an annotated type describes. */
public enum Role {
    /** The signed-in user. */
    USER("@IntercomUser"),
    /** A company of a user. */
    COMPANY("@IntercomCompany");

    private final String annotation;

    Role(String annotation) {
        this.annotation = annotation;
    }

    /** The annotation, as a message shows it. */
    public String annotation() {
        return annotation;
    }
}
