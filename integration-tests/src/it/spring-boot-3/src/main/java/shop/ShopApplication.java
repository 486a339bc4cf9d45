package shop;

import io.github.intercomkit.BootPayload;
import java.security.Principal;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.core.userdetails.User;
import org.springframework.security.core.userdetails.UserDetailsService;
import org.springframework.security.provisioning.InMemoryUserDetailsManager;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RestController;

@SpringBootApplication
@RestController
public class ShopApplication {
    private final Customers customers;
    private final CustomerIntercomSerializer serializer;

    ShopApplication(Customers customers, CustomerIntercomSerializer serializer) {
        this.customers = customers;
        this.serializer = serializer;
    }

    public static void main(String[] args) {
        SpringApplication.run(ShopApplication.class, args);
    }

    @PostMapping("/apples")
    void buyApple(Principal principal) {
        customers.buyApple(principal.getName());
    }

    /** A payload, which Jackson 2 writes. */
    @GetMapping("/boot")
    BootPayload boot(Principal principal) {
        return serializer.boot(customers.named(principal.getName()));
    }

    @Configuration(proxyBeanMethods = false)
    static class Security {
        @Bean
        SecurityFilterChain security(HttpSecurity http) throws Exception {
            return http.authorizeHttpRequests(requests -> requests.requestMatchers("/intercomkit/**")
                            .permitAll()
                            .anyRequest()
                            .authenticated())
                    // The endpoint refuses requests of other origins by itself.
                    .csrf(csrf -> csrf.ignoringRequestMatchers("/intercomkit/session"))
                    .formLogin(form -> form.successHandler((request, response, user) -> {}))
                    .logout(logout -> logout.logoutSuccessHandler((request, response, user) -> {}))
                    .build();
        }

        @Bean
        UserDetailsService users() {
            return new InMemoryUserDetailsManager(
                    User.withUsername("ada").password("{noop}apple").build());
        }
    }
}
