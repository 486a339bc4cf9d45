/** Finds problems in the model: pure functions from the model to one report. */
@NullMarked
package io.github.intercomkit.processor.check;

import org.jspecify.annotations.NullMarked;
