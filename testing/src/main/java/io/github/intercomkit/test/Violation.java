package io.github.intercomkit.test;

/**
 * A call that breaks a rule of Intercom's, so that data would be lost or come to another person. Immutable and thread-safe.
 *
 * @param call the call
 * @param rule what is wrong with it
 */
public record Violation(MessengerCall call, String rule) {}
