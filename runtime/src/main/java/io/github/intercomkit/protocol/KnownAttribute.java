package io.github.intercomkit.protocol;

/** An attribute that Intercom itself defines, of a person or of a company. */
public sealed interface KnownAttribute permits StandardAttribute, CompanyAttribute {
    /** The name in a payload. */
    String jsonName();

    /** The type of its value. */
    AttributeType type();

    /** Whether an empty text clears it. Identifiers and values without a text form cannot be cleared. */
    boolean clearable();

    /** Whether it identifies the person or the company. */
    boolean identifies();

    /** Whether it takes a locale's language and region, and no other part of its tag. */
    default boolean takesLanguageAndRegion() {
        return false;
    }

    /** The largest number it takes. */
    default long maximum() {
        return Limits.MAX_WHOLE_NUMBER;
    }
}
