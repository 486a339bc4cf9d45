package shop;

import io.github.intercomkit.Messenger;
import io.github.intercomkit.identity.UserHash;
import io.github.intercomkit.micronaut.CurrentUser;
import io.github.intercomkit.web.SessionEndpoint;
import io.github.intercomkit.web.SignedInUser;
import io.github.intercomkit.web.StateSealer;
import io.micronaut.context.annotation.Factory;
import io.micronaut.context.annotation.Value;
import jakarta.inject.Singleton;

@Factory
public class Intercom {
    @Singleton
    CustomerIntercomSerializer customers(
            @Value("${intercom.app-id}") String appId, @Value("${intercom.secret}") String secret) {
        return new CustomerIntercomSerializer(Messenger.builder(appId)
                .identityVerification(UserHash.withSecret(secret))
                .build());
    }

    @Singleton
    SessionEndpoint endpoint(CustomerIntercomSerializer customers) {
        return SessionEndpoint.of(customers);
    }

    @Singleton
    StateSealer sealer(@Value("${intercom.state-secret}") String secret) {
        return StateSealer.withSecret(secret);
    }

    @Singleton
    CurrentUser currentUser(CustomerIntercomSerializer customers, Shop shop) {
        return request -> {
            Customer customer = shop.signedIn(request.getHeaders().get("Authorization"));
            return customer == null ? null : new SignedInUser<>(customers, customer);
        };
    }
}
