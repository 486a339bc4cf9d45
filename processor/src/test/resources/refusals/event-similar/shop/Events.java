package shop;

import io.github.intercomkit.annotations.*;

interface Events {
    @IntercomEvent("ordered-apples")
    record One(@IntercomMetadata int apples) {}

    @IntercomEvent("ordered_apples")
    record Two(@IntercomMetadata int apples) {}

    @IntercomEvent("ordered-apples")
    record SameEvent(@IntercomMetadata long apples) {}

    @IntercomEvent("Picked apples")
    record Capital() {}

    @IntercomEvent("picked apples")
    record Small() {}

    @IntercomEvent("left-shop")
    record Other() {}

    @SuppressWarnings("IK072")
    @IntercomEvent("leftShop")
    record Suppressed() {}
}
