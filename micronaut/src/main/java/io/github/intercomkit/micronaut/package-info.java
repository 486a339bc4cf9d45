/** The session's endpoint and the JSON of payloads, for Micronaut. */
@NullMarked
package io.github.intercomkit.micronaut;

import org.jspecify.annotations.NullMarked;
