package io.github.intercomkit;

/**
 * How a custom text attribute, of a user or of a company, is treated that is longer than Intercom's 255 characters
 * (UTF-16 units). Intercom does not document what it does with such a text.
 */
public enum OverlongText {
    /** The payload is refused with an {@link InvalidPayloadException}. The default. */
    REFUSE,

    /** The text is cut after 255 UTF-16 units at the most, never inside a code point. */
    TRUNCATE
}
