/** Random sources that know what is to become of them. */
package io.github.intercomkit.processor.random;
