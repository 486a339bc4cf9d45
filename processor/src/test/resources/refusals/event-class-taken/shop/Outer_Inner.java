package shop;

import io.github.intercomkit.annotations.*;

@IntercomEvent("nested")
record Outer_Inner() {}
