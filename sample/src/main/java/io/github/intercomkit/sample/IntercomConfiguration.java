package io.github.intercomkit.sample;

import io.github.intercomkit.Messenger;
import io.github.intercomkit.identity.UserHash;
import java.util.UUID;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration(proxyBeanMethods = false)
class IntercomConfiguration {
    private static final String DEMO_APP_ID = "k8w2v7qz";

    @Bean
    Messenger messenger(IntercomProperties workspace, @Value("${intercom.secret}") String secret) {
        Messenger.Builder messenger = Messenger.builder(workspace.live() ? workspace.appId() : DEMO_APP_ID)
                .region(workspace.region())
                .customLauncherSelector("#messenger");
        if (!secret.isBlank()) {
            messenger.identityVerification(UserHash.withSecret(secret));
        } else if (!workspace.live()) {
            messenger.identityVerification(UserHash.withSecret(UUID.randomUUID().toString()));
        }
        return messenger.build();
    }

    @Bean
    CustomerIntercomSerializer customerIntercomSerializer(Messenger messenger) {
        return new CustomerIntercomSerializer(messenger);
    }
}
