package io.github.intercomkit.sample;

import java.security.Principal;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RestController;

/** Answers the page: who is signed in, and a purchase. */
@RestController
class ShopController {
    private final Customers customers;

    ShopController(Customers customers) {
        this.customers = customers;
    }

    @GetMapping("/api/me")
    Answer me(@Nullable Principal principal) {
        return Answer.of(
                principal == null
                        ? null
                        : customers.findByEmail(principal.getName()).orElse(null));
    }

    @PostMapping("/api/apples")
    Answer buyApple(Principal principal) {
        customers.buyApple(principal.getName());
        return me(principal);
    }
}
