package io.github.intercomkit.spring;

import io.github.intercomkit.Messenger;
import java.util.Set;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.autoconfigure.condition.ConditionalOnClass;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.context.annotation.Bean;
import org.springframework.http.MediaType;
import org.springframework.security.config.Customizer;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.web.csrf.CookieCsrfTokenRepository;
import org.springframework.security.web.util.matcher.MediaTypeRequestMatcher;

/**
 * Extends the sign-out of Spring Security: it deletes the Messenger's cookies, and answers a page that accepts JSON with the calls to
 * make. The answer sets a new CSRF cookie if the {@link CookieCsrfTokenRepository} is a bean. An application that answers the sign-out
 * itself keeps its own answer.
 *
 * <p>Also refuses {@code MessengerSession} arguments of controllers in stateless filter chains.
 */
@AutoConfiguration(after = IntercomAutoConfiguration.class)
@ConditionalOnClass(HttpSecurity.class)
@ConditionalOnWebApplication(type = ConditionalOnWebApplication.Type.SERVLET)
public final class IntercomSecurityAutoConfiguration {
    /** For Spring. */
    public IntercomSecurityAutoConfiguration() {}

    @Bean
    Customizer<HttpSecurity> intercomStatelessChains() {
        return http -> http.with(new StatelessChainConfigurer());
    }

    @Bean
    Customizer<HttpSecurity> intercomLogout(
            Messenger messenger, IntercomProperties properties, ObjectProvider<CookieCsrfTokenRepository> csrfCookies) {
        MessengerLogoutHandler logoutHandler = new MessengerLogoutHandler(
                messenger, new SignOutCookies(messenger, properties.cookieDomain), csrfCookies.getIfUnique());
        MediaTypeRequestMatcher json = new MediaTypeRequestMatcher(MediaType.APPLICATION_JSON);
        json.setIgnoredMediaTypes(Set.of(MediaType.ALL));
        return http -> http.logout(
                logout -> logout.addLogoutHandler(logoutHandler).defaultLogoutSuccessHandlerFor(logoutHandler, json));
    }
}
