package shop;

import io.github.intercomkit.annotations.IntercomAttribute;

class Base {
    @IntercomAttribute("private_plan")
    private String plan() {
        return "basic";
    }

    @IntercomAttribute("x")
    String hid;

    @IntercomAttribute("tier_of")
    String tier(int i) {
        return "basic" + i;
    }
}
