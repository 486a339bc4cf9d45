package io.github.intercomkit.sample;

import io.github.intercomkit.spring.IntercomEvents;
import java.security.Principal;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RestController;

/** Answers the page: who is signed in, and a purchase. */
@RestController
class ShopController {
    private final Customers customers;
    private final IntercomEvents events;

    ShopController(Customers customers, IntercomEvents events) {
        this.customers = customers;
        this.events = events;
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
        // After the commit: an event is told also where a transaction fails later.
        events.track(new AppleOrderIntercomEvent(AppleOrder.ofOneApple(Instant.now())));
        return me(principal);
    }
}
