/** Signatures with the workspace's secret, and the secret's only place. Not exported. */
@NullMarked
package io.github.intercomkit.signing;

import org.jspecify.annotations.NullMarked;
