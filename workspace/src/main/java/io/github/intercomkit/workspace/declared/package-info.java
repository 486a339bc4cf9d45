/** What the classes of a project declare, as the processor wrote it beside them. */
@NullMarked
package io.github.intercomkit.workspace.declared;

import org.jspecify.annotations.NullMarked;
