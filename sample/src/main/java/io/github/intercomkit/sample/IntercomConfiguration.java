package io.github.intercomkit.sample;

import io.github.intercomkit.servlet.CurrentUser;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** All the code that the Messenger needs, beside the annotated classes. */
@Configuration(proxyBeanMethods = false)
class IntercomConfiguration {
    @Bean
    CurrentUser<Customer> currentUser(Customers customers) {
        return request -> request.getUserPrincipal() == null
                ? null
                : customers.findByEmail(request.getUserPrincipal().getName()).orElse(null);
    }
}
