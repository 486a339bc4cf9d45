package shop;

import io.github.intercomkit.annotations.IntercomAttribute;
import io.github.intercomkit.annotations.IntercomEvent;
import io.github.intercomkit.annotations.IntercomMetadata;
import io.github.intercomkit.annotations.IntercomUser;

public class Outer {
    @IntercomUser
    public record Inner(@IntercomAttribute String email) {}

    @IntercomEvent("ordered-apples")
    public record Apples(@IntercomMetadata int apples) {}

    @IntercomEvent("ordered-pears")
    public record Pears(@IntercomMetadata int pears) {}
}
