package shop;

import io.github.intercomkit.annotations.IntercomAttribute;

public record Customer(@IntercomAttribute String email, String name) {
    @IntercomAttribute
    public String name() {
        return name;
    }
}
