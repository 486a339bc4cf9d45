package shop;

import jakarta.inject.Singleton;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;

/** The customers who are signed in, by their tokens. */
@Singleton
public class Shop {
    private final Map<String, Customer> signedIn = new ConcurrentHashMap<>();

    String signIn() {
        String authorization = "Bearer " + UUID.randomUUID();
        signedIn.put(authorization, new Customer(17, "Ada", 1));
        return authorization;
    }

    Customer signedIn(String authorization) {
        return authorization == null ? null : signedIn.get(authorization);
    }

    void buyApple(String authorization) {
        signedIn.computeIfPresent(authorization, (same, customer) -> customer.withOneMoreApple());
    }

    void signOut(String authorization) {
        signedIn.remove(authorization);
    }
}
