package io.github.intercomkit.spring;

import io.github.intercomkit.Messenger;
import io.github.intercomkit.session.MessengerSession;
import java.util.List;
import org.springframework.beans.factory.BeanFactory;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.autoconfigure.condition.ConditionalOnClass;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.context.annotation.Bean;
import org.springframework.http.converter.HttpMessageConverters;
import org.springframework.web.method.support.HandlerMethodArgumentResolver;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;

/** Lets controllers of Spring MVC return payloads and calls, and take a {@code MessengerSession} as an argument. */
@AutoConfiguration(after = IntercomAutoConfiguration.class)
@ConditionalOnClass(WebMvcConfigurer.class)
@ConditionalOnWebApplication(type = ConditionalOnWebApplication.Type.SERVLET)
public final class IntercomWebAutoConfiguration {
    /** For Spring. */
    public IntercomWebAutoConfiguration() {}

    @Bean
    WebMvcConfigurer intercomWebMvcConfigurer(Messenger messenger, BeanFactory beans) {
        MessengerSessionArgumentResolver sessions = new MessengerSessionArgumentResolver(
                messenger, new SerializerFinder(beans, MessengerSession.class.getSimpleName()));
        return new WebMvcConfigurer() {
            @Override
            public void configureMessageConverters(HttpMessageConverters.ServerBuilder converters) {
                converters.addCustomConverter(new IntercomMessageConverter());
            }

            @Override
            public void addArgumentResolvers(List<HandlerMethodArgumentResolver> resolvers) {
                resolvers.add(sessions);
            }
        };
    }
}
