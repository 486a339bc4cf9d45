package io.github.intercomkit;

/**
 * Thrown for a user or an attribute that Intercom would reject, ignore or misread. The message says which attribute, which rule and what
 * to do; it never holds the attribute's value.
 */
public final class InvalidPayloadException extends IllegalArgumentException {
    private static final long serialVersionUID = 1L;

    /**
     * Makes the exception.
     *
     * @param message which attribute, which rule, what to do; without any value
     */
    public InvalidPayloadException(String message) {
        super(message);
    }
}
