package io.github.intercomkit.spring;

import org.springframework.beans.factory.ListableBeanFactory;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.autoconfigure.condition.ConditionalOnClass;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.context.annotation.Bean;
import org.springframework.http.codec.ServerCodecConfigurer;
import org.springframework.web.reactive.config.WebFluxConfigurer;
import org.springframework.web.reactive.result.method.annotation.RequestMappingHandlerMapping;

/**
 * Lets handlers of Spring WebFlux return payloads and calls. What the starter does with Spring MVC only is refused when the application
 * starts, with the way out.
 */
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
        };
    }

    @Bean
    WebFluxCheck intercomWebFluxCheck(
            ListableBeanFactory beans, ObjectProvider<RequestMappingHandlerMapping> mappings) {
        return new WebFluxCheck(beans, mappings);
    }
}
