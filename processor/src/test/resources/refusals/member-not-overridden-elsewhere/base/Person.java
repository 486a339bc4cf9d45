package base;

import io.github.intercomkit.annotations.IntercomAttribute;

public class Person {
    @IntercomAttribute("basic_plan")
    String plan() {
        return "basic";
    }
}
