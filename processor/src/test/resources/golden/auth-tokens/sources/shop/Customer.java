package shop;

import io.github.intercomkit.annotations.IntercomAttribute;
import io.github.intercomkit.annotations.IntercomAuthToken;
import io.github.intercomkit.annotations.IntercomUser;
import java.util.Optional;

@IntercomUser
public class Customer extends Account {
    @IntercomAttribute("user_id")
    private long id;

    @IntercomAuthToken("orders \\ \"new\"")
    private String orders;

    public long getId() {
        return id;
    }

    public String getOrders() {
        return orders;
    }

    @IntercomAuthToken("stock")
    Optional<CharSequence> stock() {
        return Optional.empty();
    }
}
