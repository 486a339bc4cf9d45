package shop;

import io.github.intercomkit.MessengerCalls;
import io.github.intercomkit.session.MessengerSession;
import jakarta.servlet.http.HttpSession;
import java.security.Principal;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.context.annotation.Bean;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configurers.AbstractHttpConfigurer;
import org.springframework.security.core.userdetails.User;
import org.springframework.security.core.userdetails.UserDetailsService;
import org.springframework.security.provisioning.InMemoryUserDetailsManager;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

@SpringBootApplication
@RestController
public class ShopApplication {
    static final String CUSTOMER = "customer";
    private static final String APPLES = "apples";

    public static void main(String[] args) {
        SpringApplication.run(ShopApplication.class, args);
    }

    @Bean
    SecurityFilterChain security(HttpSecurity http) {
        return http.authorizeHttpRequests(requests -> requests.anyRequest().permitAll())
                .formLogin(form -> form.successHandler((request, response, user) -> {}))
                .csrf(AbstractHttpConfigurer::disable)
                .build();
    }

    @Bean
    UserDetailsService users() {
        return new InMemoryUserDetailsManager(
                User.withUsername("ada").password("{noop}apple").roles("USER").build());
    }

    /** The application's own sign-in. Its attributes can be stored in every format. */
    @PostMapping("/sign-in")
    void signIn(HttpSession http, @RequestParam int id) {
        http.setAttribute(CUSTOMER, id);
        http.setAttribute(APPLES, 1);
    }

    /** The application's own sign-out, which does not use the MessengerSession. */
    @PostMapping("/sign-out")
    void signOut(HttpSession http) {
        http.removeAttribute(CUSTOMER);
    }

    @PostMapping("/name")
    String name(Principal principal) {
        return principal == null ? "visitor" : principal.getName();
    }

    @PostMapping("/page")
    MessengerCalls pageLoaded(MessengerSession<Customer> session, HttpSession http) {
        return session.pageLoaded(customer(http));
    }

    @PostMapping("/changed")
    MessengerCalls changed(MessengerSession<Customer> session, HttpSession http) {
        return session.userChanged(customer(http));
    }

    @PostMapping("/apples")
    MessengerCalls buy(MessengerSession<Customer> session, HttpSession http, @RequestParam int apples) {
        http.setAttribute(APPLES, apples);
        return session.userChanged(customer(http));
    }

    private static Customer customer(HttpSession http) {
        Object id = http.getAttribute(CUSTOMER);
        return id == null ? null : new Customer((int) id, (int) http.getAttribute(APPLES));
    }
}
