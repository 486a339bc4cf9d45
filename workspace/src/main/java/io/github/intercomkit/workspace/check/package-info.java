/** Compares what is declared with what the workspace has. */
@NullMarked
package io.github.intercomkit.workspace.check;

import org.jspecify.annotations.NullMarked;
