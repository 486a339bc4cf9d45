/** Auto-configuration of the Messenger in Spring Boot, by properties that begin with {@code intercom}. */
@NullMarked
package io.github.intercomkit.spring;

import org.jspecify.annotations.NullMarked;
