package io.github.intercomkit.sample;

import io.github.intercomkit.Messenger;
import io.github.intercomkit.identity.UserJwt;
import java.util.UUID;
import org.springframework.boot.autoconfigure.condition.ConditionalOnBooleanProperty;
import org.springframework.boot.autoconfigure.condition.ConditionalOnExpression;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The Messenger of the demo, if no workspace is configured. Its workspace does not exist. Your application needs no such bean. */
@Configuration(proxyBeanMethods = false)
@ConditionalOnBooleanProperty(name = "intercom.enabled", matchIfMissing = true)
@ConditionalOnExpression("environment.getProperty('intercom.app-id', '').isBlank()")
class DemoConfiguration {
    @Bean
    Messenger messenger() {
        return Messenger.builder("k8w2v7qz")
                .identityVerification(UserJwt.withSecret(UUID.randomUUID().toString()))
                .build();
    }
}
