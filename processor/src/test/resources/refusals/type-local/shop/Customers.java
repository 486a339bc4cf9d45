package shop;

import io.github.intercomkit.annotations.IntercomAttribute;
import io.github.intercomkit.annotations.IntercomCompany;
import io.github.intercomkit.annotations.IntercomUser;

class Customers {
    private final Runnable task = () -> {
        @IntercomCompany
        record Company(@IntercomAttribute("company_id") String id, @IntercomAttribute String name) {}
    };

    static void greet() {
        @IntercomUser
        record Customer(@IntercomAttribute("user_id") String id) {}
    }
}
