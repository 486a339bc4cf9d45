package io.github.intercomkit.spring;

/** The proof of identity that payloads carry: {@code intercom.identity.method}. */
public enum IdentityMethod {
    /** A signed token. Intercom recommends it. */
    JWT,
    /** A hash of the user's id or email, Intercom's older proof. */
    HASH
}
