package shop;

import io.github.intercomkit.annotations.*;

interface Names {
    @IntercomEvent("")
    record Empty() {}

    @IntercomEvent("  ")
    record Blank() {}

    @IntercomEvent("ordered.apples$")
    record Replaced(@IntercomMetadata int apples) {}

    @IntercomEvent("ordered-apples ")
    record WithBlank() {}

    @IntercomEvent("ordered\u200Bapples")
    record Unseen() {}

    @IntercomEvent("ordered\uD83C")
    record Half() {}

    @IntercomEvent("ordered-apples-ordered-apples-ordered-apples-ordered-apples-ordered-apples-ordered-apples-ordered-apples-ordered-apples-ordered-apples-ordered-apples-ordered-apples-ordered-apples-ordered-apples-")
    record Long() {}

    @IntercomEvent("__proto__")
    record Fine() {}

    @IntercomEvent("Left the shop")
    record AlsoFine() {}
}
