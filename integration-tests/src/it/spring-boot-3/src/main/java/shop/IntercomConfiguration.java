package shop;

import io.github.intercomkit.Messenger;
import io.github.intercomkit.identity.UserJwt;
import io.github.intercomkit.servlet.MessengerServlet;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.web.servlet.ServletContextInitializer;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration(proxyBeanMethods = false)
public class IntercomConfiguration {
    @Bean
    Messenger messenger(
            @Value("${intercom.app-id}") String appId, @Value("${intercom.identity.secret}") String secret) {
        return Messenger.builder(appId)
                .identityVerification(UserJwt.withSecret(secret))
                .build();
    }

    @Bean
    CustomerIntercomSerializer customerSerializer(Messenger messenger) {
        return new CustomerIntercomSerializer(messenger);
    }

    @Bean
    ServletContextInitializer intercomEndpoint(CustomerIntercomSerializer serializer, Customers customers) {
        MessengerServlet endpoint = MessengerServlet.of(
                serializer,
                request -> request.getRemoteUser() == null ? null : customers.named(request.getRemoteUser()));
        return endpoint::register;
    }
}
