package shop;

import io.github.intercomkit.annotations.*;

@IntercomEvent("ordered")
record Order() {}
