/** Random sources with their expected payloads or messages. */
package io.github.intercomkit.processor.random;
