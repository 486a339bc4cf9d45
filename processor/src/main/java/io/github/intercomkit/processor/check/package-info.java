/** Which mistakes a model holds: pure functions from the model to problems, and the one report of them. */
@NullMarked
package io.github.intercomkit.processor.check;

import org.jspecify.annotations.NullMarked;
