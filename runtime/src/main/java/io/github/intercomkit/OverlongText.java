package io.github.intercomkit;

/**
 * What becomes of a custom text attribute, of a person or of a company, that is longer than Intercom's 255 characters
 * (UTF-16 units). What Intercom itself does with such a text is not documented.
 */
public enum OverlongText {
    /** The payload is refused with an {@link InvalidPayloadException}. The default. */
    REFUSE,

    /** The text is cut after 255 UTF-16 units at the most, never inside a code point. */
    TRUNCATE
}
