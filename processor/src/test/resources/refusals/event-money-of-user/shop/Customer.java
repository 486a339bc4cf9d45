package shop;

import io.github.intercomkit.Money;
import io.github.intercomkit.RichLink;
import io.github.intercomkit.annotations.*;

@IntercomUser
record Customer(
        @IntercomAttribute String email, @IntercomAttribute Money balance, @IntercomAttribute RichLink page) {}
