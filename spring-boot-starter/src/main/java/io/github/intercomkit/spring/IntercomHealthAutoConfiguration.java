package io.github.intercomkit.spring;

import io.github.intercomkit.Messenger;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.autoconfigure.condition.ConditionalOnBean;
import org.springframework.boot.autoconfigure.condition.ConditionalOnClass;
import org.springframework.boot.health.autoconfigure.contributor.ConditionalOnEnabledHealthIndicator;
import org.springframework.boot.health.contributor.HealthIndicator;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Shows how the Messenger is configured in the health of the actuator, without a secret. */
@AutoConfiguration(after = IntercomAutoConfiguration.class)
@ConditionalOnClass({HealthIndicator.class, ConditionalOnEnabledHealthIndicator.class})
@ConditionalOnBean(Messenger.class)
public final class IntercomHealthAutoConfiguration {
    /** For Spring. */
    public IntercomHealthAutoConfiguration() {}

    /** Of its own: Spring loads the class of a condition even where another condition does not hold. */
    @Configuration(proxyBeanMethods = false)
    @ConditionalOnEnabledHealthIndicator("intercom")
    static class Indicator {
        @Bean
        HealthIndicator intercomHealthIndicator(Messenger messenger) {
            return new IntercomHealth(messenger);
        }
    }
}
