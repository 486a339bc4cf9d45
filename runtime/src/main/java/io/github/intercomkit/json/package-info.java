/** The writer of JSON text. Not exported. */
@NullMarked
package io.github.intercomkit.json;

import org.jspecify.annotations.NullMarked;
