package shop;

import io.github.intercomkit.annotations.IntercomAttribute;

enum Plan {
    BASIC;

    @IntercomAttribute
    String label() {
        return "basic";
    }
}
