package shop;

import io.github.intercomkit.servlet.CurrentUser;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpSession;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.context.annotation.Bean;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

@SpringBootApplication
public class ShopApplication {
    private static final String SIGNED_IN = "signed-in";

    public static void main(String[] args) {
        SpringApplication.run(ShopApplication.class, args);
    }

    @Bean
    CurrentUser<Customer> currentCustomer(Customers customers) {
        return request -> {
            String name = name(request);
            return name == null ? null : customers.named(name);
        };
    }

    private static String name(HttpServletRequest request) {
        HttpSession session = request.getSession(false);
        return session == null ? null : (String) session.getAttribute(SIGNED_IN);
    }

    @RestController
    static class Shop {
        private final Customers customers;

        Shop(Customers customers) {
            this.customers = customers;
        }

        @PostMapping("/sign-in")
        void signIn(HttpServletRequest request, @RequestParam String name) {
            request.getSession().setAttribute(SIGNED_IN, name);
            request.changeSessionId();
        }

        @PostMapping("/apples")
        void buyApple(HttpServletRequest request) {
            customers.buyApple(name(request));
        }

        @PostMapping("/sign-out")
        void signOut(HttpSession session) {
            session.invalidate();
        }
    }
}
