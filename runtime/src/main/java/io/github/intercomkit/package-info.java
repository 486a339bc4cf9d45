/**
 * The API for every day: the {@link io.github.intercomkit.Messenger} of a workspace, the serializers that the
 * compiler writes, and the payloads they produce.
 *
 * <p>All types are immutable and thread-safe unless their Javadoc says otherwise. Methods refuse null unless the Javadoc of a
 * parameter allows it.
 */
@NullMarked
package io.github.intercomkit;

import org.jspecify.annotations.NullMarked;
