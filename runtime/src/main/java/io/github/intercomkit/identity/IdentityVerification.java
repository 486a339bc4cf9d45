package io.github.intercomkit.identity;

/**
 * How a server proves the identity of its users to Intercom. A {@code Messenger} that is given one adds its proof to every payload
 * of a signed-in user, updates included: a workspace that enforces verification ignores an update without it. Intercom
 * documents the proof of a boot; several integrators report that updates need it too.
 *
 * <p>Implementations are immutable and thread-safe, and none shows its secret.
 */
public sealed interface IdentityVerification permits UserHash, UserJwt {}
