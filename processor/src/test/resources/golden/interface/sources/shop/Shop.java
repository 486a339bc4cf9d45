package shop;

import io.github.intercomkit.annotations.IntercomAttribute;
import io.github.intercomkit.annotations.IntercomUser;
import java.util.OptionalInt;

class Shop {
    interface Named {
        @IntercomAttribute
        default String getName() {
            return "Anna";
        }
    }

    @IntercomUser
    interface Customer extends Named {
        @IntercomAttribute
        String getEmail();

        @IntercomAttribute
        boolean isVip();

        @IntercomAttribute
        OptionalInt apples();
    }
}
