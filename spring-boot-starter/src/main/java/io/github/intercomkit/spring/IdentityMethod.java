package io.github.intercomkit.spring;

/** How identity is proved: {@code intercom.identity.method}. */
public enum IdentityMethod {
    /** By a signed token, which Intercom recommends. */
    JWT,
    /** By a hash, the older way. */
    HASH
}
