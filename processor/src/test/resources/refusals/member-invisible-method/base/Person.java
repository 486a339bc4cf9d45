package base;

import io.github.intercomkit.annotations.IntercomAttribute;

public class Person {
    @IntercomAttribute
    protected String plan() {
        return "basic";
    }
}
