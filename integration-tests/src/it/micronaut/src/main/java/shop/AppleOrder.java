package shop;

import io.github.intercomkit.annotations.IntercomEvent;
import io.github.intercomkit.annotations.IntercomMetadata;

@IntercomEvent("ordered-apples")
public record AppleOrder(@IntercomMetadata int apples) {}
