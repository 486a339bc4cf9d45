/** Lists all that leaves for Intercom. */
@NullMarked
package io.github.intercomkit.workspace.inventory;

import org.jspecify.annotations.NullMarked;
