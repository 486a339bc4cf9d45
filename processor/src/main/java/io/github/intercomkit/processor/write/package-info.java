/** Passes sources and messages to the compiler. */
@NullMarked
package io.github.intercomkit.processor.write;

import org.jspecify.annotations.NullMarked;
