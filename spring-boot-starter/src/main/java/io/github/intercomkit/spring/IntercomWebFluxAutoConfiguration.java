package io.github.intercomkit.spring;

import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.autoconfigure.condition.ConditionalOnClass;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.context.annotation.Bean;
import org.springframework.http.codec.ServerCodecConfigurer;
import org.springframework.web.reactive.config.WebFluxConfigurer;
import org.springframework.web.reactive.result.method.annotation.ArgumentResolverConfigurer;

/** Lets handlers of Spring WebFlux return payloads and calls. Refuses a {@code MessengerSession} as an argument, and names the way out. */
@AutoConfiguration(after = IntercomAutoConfiguration.class)
@ConditionalOnClass(WebFluxConfigurer.class)
@ConditionalOnWebApplication(type = ConditionalOnWebApplication.Type.REACTIVE)
public final class IntercomWebFluxAutoConfiguration {
    /** For Spring. */
    public IntercomWebFluxAutoConfiguration() {}

    @Bean
    WebFluxConfigurer intercomWebFluxConfigurer() {
        return new WebFluxConfigurer() {
            @Override
            public void configureHttpMessageCodecs(ServerCodecConfigurer codecs) {
                codecs.customCodecs().register(new IntercomMessageWriter());
            }

            @Override
            public void configureArgumentResolvers(ArgumentResolverConfigurer resolvers) {
                resolvers.addCustomResolver(new UnsupportedSessionArgumentResolver());
            }
        };
    }
}
