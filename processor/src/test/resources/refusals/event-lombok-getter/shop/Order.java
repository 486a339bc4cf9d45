package shop;

import io.github.intercomkit.annotations.*;

@IntercomEvent("ordered")
class Order {
    @lombok.Getter
    @IntercomMetadata
    private int apples;
}
