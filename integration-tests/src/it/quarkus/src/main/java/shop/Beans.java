package shop;

import io.github.intercomkit.Messenger;
import io.github.intercomkit.identity.UserHash;
import io.github.intercomkit.rest.RestEndpoint;
import io.github.intercomkit.web.SessionEndpoint;
import io.github.intercomkit.web.StateSealer;
import jakarta.enterprise.context.Dependent;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import org.eclipse.microprofile.config.inject.ConfigProperty;

@Dependent
public class Beans {
    @Produces
    @Singleton
    Messenger messenger(
            @ConfigProperty(name = "intercom.app-id") String appId,
            @ConfigProperty(name = "intercom.secret") String secret) {
        return Messenger.builder(appId)
                .identityVerification(UserHash.withSecret(secret))
                .build();
    }

    @Produces
    @Singleton
    CustomerIntercomSerializer customers(Messenger messenger) {
        return new CustomerIntercomSerializer(messenger);
    }

    @Produces
    @Singleton
    RestEndpoint endpoint(
            CustomerIntercomSerializer customers, @ConfigProperty(name = "intercom.state-secret") String secret) {
        return RestEndpoint.of(SessionEndpoint.of(customers), StateSealer.withSecret(secret));
    }
}
