/** Pages, their headers and cookies, and the endpoint that the page's client calls. */
@NullMarked
package io.github.intercomkit.web;

import org.jspecify.annotations.NullMarked;
