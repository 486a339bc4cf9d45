package io.github.intercomkit.spring;

import io.github.intercomkit.Messenger;
import io.github.intercomkit.MessengerObserver;
import io.github.intercomkit.PayloadCustomizer;
import io.github.intercomkit.web.MessengerPage;
import java.time.Clock;
import java.util.stream.Stream;
import org.apache.commons.logging.Log;
import org.apache.commons.logging.LogFactory;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.autoconfigure.condition.ConditionalOnMissingBean;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Import;

/**
 * Defines the {@link Messenger} that the properties describe, its {@link MessengerPage}, and a bean for each generated serializer in
 * the application's packages. A bean that the application defines itself replaces each of them. Beans of {@link PayloadCustomizer} and
 * {@link MessengerBuilderCustomizer} change the Messenger that is defined here, and beans of {@link MessengerObserver} observe it.
 */
@AutoConfiguration
@EnableConfigurationProperties(IntercomProperties.class)
@Import(SerializerBeanRegistrar.class)
public final class IntercomAutoConfiguration {
    private static final Log LOGGER = LogFactory.getLog(IntercomAutoConfiguration.class);

    /** For Spring. */
    public IntercomAutoConfiguration() {}

    @Bean
    @ConditionalOnMissingBean
    Messenger messenger(
            IntercomProperties properties,
            ObjectProvider<Clock> clocks,
            ObjectProvider<PayloadCustomizer> payloadCustomizers,
            ObjectProvider<MessengerBuilderCustomizer> customizers,
            ObjectProvider<MessengerObserver> observers) {
        if (properties.isOn()) {
            MessengerBuilderCustomizer payloads =
                    builder -> payloadCustomizers.orderedStream().forEach(builder::customizePayloads);
            Messenger messenger = MessengerFactory.build(
                            properties,
                            clocks.getIfUnique(),
                            Stream.concat(Stream.of(payloads), customizers.orderedStream()))
                    .observedBy(new MessengerObservers(observers.orderedStream().toList()));
            if (properties.identity.isSecretMissing()) {
                LOGGER.warn((properties.identity.secret == null
                                ? "intercom.identity.secret is missing, but other properties of intercom.identity are set:"
                                : "intercom.identity.secret is empty:")
                        + " users boot without a proof of identity. Set the secret. With"
                        + " intercom.identity.required=true the application does not start without it.");
            }
            return messenger;
        }
        LOGGER.warn(
                properties.enabled
                        ? "The Messenger is off: intercom.app-id is not set. Nothing is sent to Intercom."
                        : "The Messenger is off: intercom.enabled is false. Nothing is sent to Intercom.");
        return Messenger.disabled();
    }

    @Bean
    @ConditionalOnMissingBean
    MessengerPage messengerPage(Messenger messenger) {
        return MessengerPage.of(messenger);
    }
}
