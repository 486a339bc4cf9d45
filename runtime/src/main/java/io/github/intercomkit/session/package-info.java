/** The life of a person's session with the Messenger: which calls a page must make at each step, and what was sent before. */
@NullMarked
package io.github.intercomkit.session;

import org.jspecify.annotations.NullMarked;
