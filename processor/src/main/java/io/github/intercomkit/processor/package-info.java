/** The annotation processor: scan, model, check, generate, write, one way only. */
@NullMarked
package io.github.intercomkit.processor;

import org.jspecify.annotations.NullMarked;
