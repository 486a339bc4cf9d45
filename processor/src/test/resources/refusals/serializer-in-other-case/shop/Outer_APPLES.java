package shop;

import io.github.intercomkit.annotations.IntercomEvent;
import io.github.intercomkit.annotations.IntercomMetadata;

@IntercomEvent("bought-apples")
public record Outer_APPLES(@IntercomMetadata int apples) {}
