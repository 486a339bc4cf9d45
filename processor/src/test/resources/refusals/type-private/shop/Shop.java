package shop;

import io.github.intercomkit.annotations.IntercomAttribute;
import io.github.intercomkit.annotations.IntercomCompany;
import io.github.intercomkit.annotations.IntercomUser;

public class Shop {
    @IntercomUser
    private static class Customer {
        @IntercomAttribute("user_id")
        public Long id;
    }

    private static class Inside {
        @IntercomCompany
        public record Company(@IntercomAttribute("company_id") String id, @IntercomAttribute String name) {}
    }
}
