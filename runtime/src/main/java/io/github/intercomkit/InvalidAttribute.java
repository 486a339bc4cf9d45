package io.github.intercomkit;

/** How a user with an attribute that Intercom would reject, ignore or misread is treated. Identifiers are refused all the same. */
public enum InvalidAttribute {
    /** The user is refused with an {@link InvalidPayloadException}, which names all such attributes. The default. */
    REFUSE,

    /**
     * The attribute is left out: Intercom keeps the value that it has. A warning names the attribute and the rule, never the value,
     * at most once an hour for each. An invalid attribute in {@link IntercomPayload#with} is refused all the same.
     */
    OMIT
}
