/**
 * The types of generated serializers: attributes, conversions and the writer of members, which this library's own payloads use too. Not
 * for applications: it may change with each version together with the processor.
 */
@NullMarked
package io.github.intercomkit.codegen;

import org.jspecify.annotations.NullMarked;
