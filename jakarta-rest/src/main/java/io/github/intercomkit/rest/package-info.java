/** The session's endpoint and the JSON of payloads, for Jakarta REST. */
@NullMarked
package io.github.intercomkit.rest;

import org.jspecify.annotations.NullMarked;
