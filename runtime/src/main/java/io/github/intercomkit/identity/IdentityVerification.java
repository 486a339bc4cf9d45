package io.github.intercomkit.identity;

/**
 * How a workspace has the identity of its users proved. A {@code Messenger} that is given one adds its proof to every payload
 * of a signed-in user, updates included: a workspace that enforces verification ignores an update without it. Intercom
 * documents the proof of a boot; that updates need it is what several integrators report.
 *
 * <p>Implementations are immutable and thread-safe, and none shows its secret.
 */
public sealed interface IdentityVerification permits UserHash, UserJwt {}
