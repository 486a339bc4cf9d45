/** Writes the guides and the Javadoc as static pages. */
@NullMarked
package io.github.intercomkit.site;

import org.jspecify.annotations.NullMarked;
