/** Turns a model without mistakes into the source of a serializer. */
@NullMarked
package io.github.intercomkit.processor.generate;

import org.jspecify.annotations.NullMarked;
