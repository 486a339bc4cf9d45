package shop;

import io.github.intercomkit.annotations.IntercomAuthToken;

final class Session {
    @IntercomAuthToken("orders")
    String orders;
}
