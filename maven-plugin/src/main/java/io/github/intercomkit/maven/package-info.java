/** The goals of the Maven plugin. They read parameters, and leave the work to the workspace module. */
@NullMarked
package io.github.intercomkit.maven;

import org.jspecify.annotations.NullMarked;
