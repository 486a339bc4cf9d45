package io.github.intercomkit.spring.shop;

import io.github.intercomkit.annotations.IntercomAttribute;
import io.github.intercomkit.annotations.IntercomVisitor;

/** A visitor of the shop. */
@IntercomVisitor
public record Guest(@IntercomAttribute int apples) {}
