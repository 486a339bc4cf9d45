/**
 * The one table of Intercom's names, limits and rules. The run time and the annotation processor read the same classes, so
 * that no rule is written twice. Not exported.
 */
@NullMarked
package io.github.intercomkit.protocol;

import org.jspecify.annotations.NullMarked;
