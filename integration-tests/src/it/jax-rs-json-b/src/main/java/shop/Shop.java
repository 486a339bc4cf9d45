package shop;

import io.github.intercomkit.Messenger;
import io.github.intercomkit.identity.UserHash;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;

/** The customers who are signed in, by their tokens. */
final class Shop {
    static final Messenger MESSENGER = Messenger.builder("k8w2v7qz")
            .identityVerification(UserHash.withSecret("canary-secret"))
            .build();
    static final CustomerIntercomSerializer CUSTOMERS = new CustomerIntercomSerializer(MESSENGER);

    static final String STATE_SECRET = "another random text, of its own too";

    private static final Map<String, Customer> SIGNED_IN = new ConcurrentHashMap<>();

    private Shop() {}

    static String signIn() {
        String authorization = "Bearer " + UUID.randomUUID();
        SIGNED_IN.put(authorization, new Customer(17, "Ada", 1));
        return authorization;
    }

    static Customer signedIn(String authorization) {
        return authorization == null ? null : SIGNED_IN.get(authorization);
    }

    static Customer buyApple(String authorization) {
        return SIGNED_IN.computeIfPresent(authorization, (same, customer) -> customer.withOneMoreApple());
    }

    static void signOut(String authorization) {
        SIGNED_IN.remove(authorization);
    }
}
