/** Proofs of identity: what shows Intercom that a payload's person was signed in by this server. */
@NullMarked
package io.github.intercomkit.identity;

import org.jspecify.annotations.NullMarked;
