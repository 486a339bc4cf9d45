package io.github.intercomkit.sample;

import io.github.intercomkit.Messenger;
import io.github.intercomkit.web.MessengerPage;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.http.HttpStatus;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.core.userdetails.User;
import org.springframework.security.core.userdetails.UserDetailsService;
import org.springframework.security.core.userdetails.UsernameNotFoundException;
import org.springframework.security.crypto.factory.PasswordEncoderFactories;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.authentication.HttpStatusEntryPoint;
import org.springframework.security.web.csrf.CookieCsrfTokenRepository;

@Configuration(proxyBeanMethods = false)
class SecurityConfiguration {
    @Bean
    SecurityFilterChain security(HttpSecurity http, Messenger messenger, CookieCsrfTokenRepository csrfCookies) {
        return http.authorizeHttpRequests(requests -> requests.requestMatchers("/api/demo", "/api/me")
                        .permitAll()
                        .requestMatchers("/api/**")
                        .authenticated()
                        .anyRequest()
                        .permitAll())
                .formLogin(form -> form.loginProcessingUrl("/api/sign-in")
                        .successHandler(
                                (request, response, customer) -> response.setStatus(HttpStatus.NO_CONTENT.value()))
                        .failureHandler(
                                (request, response, failure) -> response.setStatus(HttpStatus.UNAUTHORIZED.value())))
                .logout(logout -> logout.logoutUrl("/api/sign-out"))
                .exceptionHandling(
                        refusal -> refusal.authenticationEntryPoint(new HttpStatusEntryPoint(HttpStatus.UNAUTHORIZED)))
                .csrf(csrf -> csrf.spa().csrfTokenRepository(csrfCookies))
                .headers(headers -> headers.contentSecurityPolicy(policy -> policy.policyDirectives(
                        ContentPolicy.withSources(MessengerPage.of(messenger).contentSecurityPolicy()))))
                .build();
    }

    /** A bean, so that the starter sets a new cookie in the answer to a sign-out. */
    @Bean
    CookieCsrfTokenRepository csrfCookies() {
        return CookieCsrfTokenRepository.withHttpOnlyFalse();
    }

    @Bean
    UserDetailsService users(Customers customers) {
        return email -> customers
                .findByEmail(email)
                .map(customer -> User.withUsername(customer.getEmail())
                        .password(customer.getPasswordHash())
                        .build())
                .orElseThrow(() -> new UsernameNotFoundException("No such customer"));
    }

    @Bean
    PasswordEncoder passwords() {
        return PasswordEncoderFactories.createDelegatingPasswordEncoder();
    }
}
