package shop;

import io.github.intercomkit.annotations.IntercomAttribute;
import io.github.intercomkit.annotations.IntercomAuthToken;
import io.github.intercomkit.annotations.IntercomUser;
import java.util.Optional;

@IntercomUser
class Customer {
    static final String BLANK = " ";

    @IntercomAttribute
    String email;

    @IntercomAuthToken(BLANK)
    String blank;

    @IntercomAuthToken("__proto__")
    String prototype;

    @IntercomAuthToken("orders")
    String orders;

    @IntercomAuthToken("orders")
    Optional<String> others() {
        return Optional.empty();
    }

    @IntercomAuthToken("number")
    long number;

    @IntercomAuthToken("bytes")
    byte[] bytes;

    @IntercomAuthToken("session")
    private String session;

    @IntercomAttribute(allowSensitive = "a test")
    @IntercomAuthToken("both")
    String stockToken;
}
