package shop;

import io.github.intercomkit.annotations.IntercomEvent;
import io.github.intercomkit.annotations.IntercomMetadata;

@IntercomEvent("bought-pears")
@SuppressWarnings("IK107")
public record Outer_pears(@IntercomMetadata int pears) {}
