/** The endpoint that the page's client talks to, as a Jakarta servlet. */
@NullMarked
package io.github.intercomkit.servlet;

import org.jspecify.annotations.NullMarked;
