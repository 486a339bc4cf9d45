/** Writes TypeScript declarations of what is sent. */
@NullMarked
package io.github.intercomkit.workspace.typescript;

import org.jspecify.annotations.NullMarked;
