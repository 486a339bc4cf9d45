package io.github.intercomkit.spring.shop;

import io.github.intercomkit.annotations.IntercomEvent;
import io.github.intercomkit.annotations.IntercomMetadata;

/** An order. */
@IntercomEvent("ordered-apples")
public record AppleOrder(@IntercomMetadata int apples) {}
