package shop;

import io.github.intercomkit.annotations.*;

@IntercomEvent("ordered")
record Order(@IntercomAttribute int apples, @IntercomMetadata int pears) {}
