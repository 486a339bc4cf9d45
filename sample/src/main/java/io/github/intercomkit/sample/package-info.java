/** Orchard: a single-page shop that shows each call to the Messenger. */
@NullMarked
package io.github.intercomkit.sample;

import org.jspecify.annotations.NullMarked;
