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
 * Has Spring Security's sign-out delete the Messenger's cookies, and answer a page that asks for JSON with the calls to make. A
 * sign-out that the application itself answers is left to it. Where the repository of the CSRF cookies is a bean, that answer brings
 * a new cookie. Where a chain is stateless, controllers are given no session.
 */
@AutoConfiguration(after = IntercomAutoConfiguration.class)
@ConditionalOnClass(HttpSecurity.class)
@ConditionalOnWebApplication(type = ConditionalOnWebApplication.Type.SERVLET)
public class IntercomSecurityAutoConfiguration {
    /** For Spring. */
    public IntercomSecurityAutoConfiguration() {}

    @Bean
    Customizer<HttpSecurity> intercomStatelessChains() {
        return http -> http.with(new StatelessChains());
    }

    @Bean
    Customizer<HttpSecurity> intercomLogout(
            Messenger messenger, IntercomProperties properties, ObjectProvider<CookieCsrfTokenRepository> csrfCookies) {
        MessengerLogout signOut = new MessengerLogout(
                messenger, new SignOutCookies(messenger, properties.cookieDomain), csrfCookies.getIfUnique());
        MediaTypeRequestMatcher json = new MediaTypeRequestMatcher(MediaType.APPLICATION_JSON);
        json.setIgnoredMediaTypes(Set.of(MediaType.ALL));
        return http ->
                http.logout(logout -> logout.addLogoutHandler(signOut).defaultLogoutSuccessHandlerFor(signOut, json));
    }
}
