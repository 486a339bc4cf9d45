/** Reads the compiler's elements into the model. The only package that looks at a compiler's types. */
@NullMarked
package io.github.intercomkit.processor.scan;

import org.jspecify.annotations.NullMarked;
