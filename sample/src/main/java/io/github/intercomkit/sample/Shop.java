package io.github.intercomkit.sample;

import io.github.intercomkit.MessengerCalls;
import java.security.Principal;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

@Service
class Shop {
    private final Customers customers;

    Shop(Customers customers) {
        this.customers = customers;
    }

    /** Makes a step with the customer who is there. The row is locked, so that no step sends what another has overtaken. */
    @Transactional
    public Answer step(@Nullable Principal principal, Function<@Nullable Customer, MessengerCalls> step) {
        Customer customer = principal == null
                ? null
                : customers.findLockedByEmail(principal.getName()).orElseThrow();
        return Answer.of(customer, step.apply(customer));
    }

    /** Sells an apple. The Messenger's step comes after it, in a transaction of its own, and cannot undo it. */
    @Transactional
    public void buyApple(Principal principal) {
        customers.findLockedByEmail(principal.getName()).orElseThrow().buyApple();
    }
}
