package io.github.intercomkit.processor.model;

import io.github.intercomkit.protocol.AttributeNames;
import io.github.intercomkit.protocol.CompanyAttribute;
import io.github.intercomkit.protocol.KnownAttribute;
import io.github.intercomkit.protocol.NameProblem;
import io.github.intercomkit.protocol.StandardAttribute;
import java.util.Optional;

/** The object that an annotated type describes. */
public enum Role {
    /** The signed-in user. */
    USER("@IntercomUser"),
    /** A company of a user. */
    COMPANY("@IntercomCompany");

    private final String annotation;

    Role(String annotation) {
        this.annotation = annotation;
    }

    /** The standard attribute of that name. */
    public Optional<? extends KnownAttribute> known(String attributeName) {
        return this == USER ? StandardAttribute.named(attributeName) : CompanyAttribute.named(attributeName);
    }

    /** The problem of an attribute's name, if there is one. */
    public Optional<NameProblem> problemOf(String attributeName) {
        return this == USER
                ? AttributeNames.problemOfPersonAttribute(attributeName)
                : AttributeNames.problemOfCompanyAttribute(attributeName);
    }

    /** The annotation, as a message shows it. */
    public String annotation() {
        return annotation;
    }
}
