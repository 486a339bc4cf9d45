/** The Messenger in a Spring Boot application, configured by properties that begin with {@code intercom}. */
@NullMarked
package io.github.intercomkit.spring;

import org.jspecify.annotations.NullMarked;
