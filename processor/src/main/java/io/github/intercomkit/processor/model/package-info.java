/** The model of annotated types: plain data without a compiler's type. */
@NullMarked
package io.github.intercomkit.processor.model;

import org.jspecify.annotations.NullMarked;
