package shop;

import io.github.intercomkit.annotations.*;

class Events {
    @IntercomEvent("one")
    enum One {
        A
    }

    @IntercomEvent("two")
    @interface Two {}

    @IntercomEvent("three")
    record Three<T>(@IntercomMetadata int apples) {}

    @IntercomEvent("four")
    class Four {}

    @IntercomEvent("five")
    private record Five() {}

    @IntercomEvent("six")
    @IntercomUser
    record Six(@IntercomAttribute String email) {}

    @IntercomEvent("seven")
    record Fine() {}

    @IntercomEvent("eight")
    record Child() implements Unknown {}
}
