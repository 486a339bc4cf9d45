package io.github.intercomkit.test;

/** Why Intercom drops a call, or attributes of it. */
public enum DropReason {
    /** The page has made more updates than Intercom takes in half an hour (Intercom's documentation of update). */
    THROTTLED,
    /** An update of the last minute was equal (integrators report it). */
    REPEATED,
    /** The {@code app_id} of a boot is missing, or another workspace's (Intercom's documentation: the boot fails silently). */
    OTHER_WORKSPACE,
    /** The page has not booted, or has shut down. */
    NOT_BOOTED,
    /** A {@code user_id} or an {@code email} is no text, or the {@code user_id} is blank or a placeholder such as {@code null}. */
    WRONG_IDENTIFIER,
    /** A user without a proof, or with a wrong or expired one, where the workspace enforces verification. */
    NOT_PROVED,
    /** A {@code user_hash} and an {@code intercom_user_jwt} at once (integrators report that Intercom answers 400). */
    TWO_PROOFS,
    /** The attribute takes signed values alone, and this one was not (Intercom's documentation; that nothing tells it is reported). */
    PROTECTED,
    /** The first value of the attribute had another type, or Intercom's own attribute takes another one. */
    OTHER_TYPE,
    /** The empty text does not clear this attribute: an identifier, or one without a text form. */
    NOT_CLEARABLE
}
