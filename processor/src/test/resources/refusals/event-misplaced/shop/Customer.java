package shop;

import io.github.intercomkit.annotations.*;

@IntercomUser
class Customer {
    @IntercomAttribute String email;
    @IntercomMetadata int apples;
}
