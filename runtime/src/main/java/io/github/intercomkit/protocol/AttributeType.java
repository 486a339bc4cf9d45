package io.github.intercomkit.protocol;

/** The type of an attribute's value in Intercom. */
public enum AttributeType {
    /** A JSON string. */
    TEXT("text"),
    /** A JSON number without a fraction, within ±(2^53 − 1). */
    WHOLE_NUMBER("a whole number"),
    /** A JSON number that is finite as a double. */
    DECIMAL("a decimal number"),
    /** A JSON boolean. */
    BOOLEAN("a boolean"),
    /** A whole number of Unix seconds. */
    TIME("a time"),
    /** An object with the https address of an image. */
    AVATAR("the https address of an image"),
    /** An object with a company's attributes. */
    COMPANY("a company"),
    /** An array of companies. */
    COMPANIES("a collection of companies"),
    /** An object of texts. */
    TEXTS("an object of texts");

    private final String description;

    AttributeType(String description) {
        this.description = description;
    }

    /** The words for a value of this type in a message: "a whole number". */
    public String description() {
        return description;
    }
}
