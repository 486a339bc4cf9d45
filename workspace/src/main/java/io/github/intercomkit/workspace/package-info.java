/** The tools that look at a project's declarations beside its workspace: check, inventory and TypeScript. */
@NullMarked
package io.github.intercomkit.workspace;

import org.jspecify.annotations.NullMarked;
