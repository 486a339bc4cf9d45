/** Proofs of identity: they show Intercom that this server signed the user in. The keys never leave this package. */
@NullMarked
package io.github.intercomkit.identity;

import org.jspecify.annotations.NullMarked;
