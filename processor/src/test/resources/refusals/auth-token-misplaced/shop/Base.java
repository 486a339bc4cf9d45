package shop;

import io.github.intercomkit.annotations.IntercomAuthToken;

class Base {
    @IntercomAuthToken("stock")
    String stock;
}
