package shop;

import io.github.intercomkit.annotations.IntercomAttribute;
import io.github.intercomkit.annotations.IntercomUser;
import lombok.AccessLevel;
import lombok.AllArgsConstructor;
import lombok.Getter;

/** A class with a nested user type. */
public final class Newspaper {
    private Newspaper() {}

    @AllArgsConstructor
    @IntercomUser
    public static class Subscriber {
        @Getter
        @IntercomAttribute
        private final String email;

        @Getter(AccessLevel.PACKAGE)
        @IntercomAttribute
        private final Integer issues;
    }
}
