package shop;

import io.github.intercomkit.annotations.*;

@IntercomEvent("ordered")
class Order {
    @IntercomMetadata private String hidden;
    @IntercomMetadata static int counter;
    @IntercomMetadata String apiToken;

    @IntercomMetadata(value = "pin", allowSensitive = "it is the colour of a pin")
    String pinColour;

    @IntercomMetadata
    private String secret() {
        return "";
    }

    @IntercomMetadata
    void nothing() {}

    @IntercomMetadata
    int sum(int other) {
        return other;
    }

    @IntercomMetadata
    int checked() throws java.io.IOException {
        return 1;
    }
}
