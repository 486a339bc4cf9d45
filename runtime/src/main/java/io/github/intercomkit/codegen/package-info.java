/**
 * What generated serializers use: attributes, conversions and the writer of members. For generated code alone; applications have no
 * use for it, and it may change with each version together with the processor.
 */
@NullMarked
package io.github.intercomkit.codegen;

import org.jspecify.annotations.NullMarked;
