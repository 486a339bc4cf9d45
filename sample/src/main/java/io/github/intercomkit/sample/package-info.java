/** Orchard: a shop that shows what Intercom is told of its customers. */
@NullMarked
package io.github.intercomkit.sample;

import org.jspecify.annotations.NullMarked;
