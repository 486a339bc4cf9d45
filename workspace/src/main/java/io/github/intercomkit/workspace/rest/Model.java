package io.github.intercomkit.workspace.rest;

import java.util.Locale;

/** Whose attribute it is. */
public enum Model {
    /** A person's. */
    CONTACT,
    /** A company's. */
    COMPANY;

    /** The name in the API. */
    public String apiName() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** The word in a message. */
    public String words() {
        return this == CONTACT ? "person" : "company";
    }

    /** The other one. */
    public Model other() {
        return this == CONTACT ? COMPANY : CONTACT;
    }
}
