package shop;

import io.github.intercomkit.annotations.*;

@IntercomEvent("ordered")
record Order(
        @IntercomMetadata("a.b") int first,
        @IntercomMetadata("a b") int second,
        @IntercomMetadata(" ") int third,
        @IntercomMetadata("__proto__") int fourth,
        @IntercomMetadata("apples") int fifth,
        @IntercomMetadata("Apples") int sixth,
        @IntercomMetadata("pears") int seventh,
        @IntercomMetadata("pears") int eighth,
        @IntercomMetadata("a[0]") int fine,
        @IntercomMetadata("user_id") int alsoFine) {}
