package shop;

import io.github.intercomkit.annotations.IntercomAttribute;
import io.github.intercomkit.annotations.IntercomUser;

public class Shop {
    @IntercomUser
    public class Customer {
        @IntercomAttribute("user_id")
        public Long id;
    }
}
