/**
 * What services touch every day: the {@link io.github.intercomkit.Messenger} of a workspace, the serializers that the
 * compiler writes, and the payloads they produce.
 *
 * <p>Everything here is immutable and thread-safe unless it says otherwise, and null is refused unless a parameter says that
 * it takes it.
 */
@NullMarked
package io.github.intercomkit;

import org.jspecify.annotations.NullMarked;
