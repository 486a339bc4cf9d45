package shop;

import io.github.intercomkit.annotations.*;

class Outer {
    @IntercomEvent("inner")
    record Inner() {}
}
