package shop;

import io.github.intercomkit.annotations.IntercomAttribute;
import io.github.intercomkit.annotations.IntercomUser;

public class Outer {
    @IntercomUser
    public record Inner(@IntercomAttribute String email) {}
}
