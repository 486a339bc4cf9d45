package shop;

import io.github.intercomkit.annotations.IntercomAuthToken;

abstract class Account {
    @IntercomAuthToken("account")
    String accountToken() {
        return null;
    }
}
