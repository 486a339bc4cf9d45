package shop;

import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.springframework.stereotype.Component;

/** The customers of the shop, by their names. */
@Component
final class Customers {
    private final Map<String, Customer> byName =
            new ConcurrentHashMap<>(Map.of("ada", new Customer(17, "Ada </script>", 1)));

    /** The customer; null if there is none. */
    Customer named(String name) {
        return byName.get(name);
    }

    void buyApple(String name) {
        byName.computeIfPresent(name, (key, before) -> new Customer(before.id(), before.name(), before.apples() + 1));
    }
}
