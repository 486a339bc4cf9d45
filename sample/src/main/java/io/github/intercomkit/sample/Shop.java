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

    /** Makes a step for the signed-in customer, or for a visitor. The locked row keeps the order: no step sends an older state than the last. */
    @Transactional
    public Answer step(@Nullable Principal principal, Function<@Nullable Customer, MessengerCalls> step) {
        Customer customer = principal == null
                ? null
                : customers.findLockedByEmail(principal.getName()).orElseThrow();
        return Answer.of(customer, step.apply(customer));
    }

    /** Sells an apple. The step follows in a transaction of its own, so a failure of the step cannot undo the sale. */
    @Transactional
    public void buyApple(Principal principal) {
        customers.findLockedByEmail(principal.getName()).orElseThrow().buyApple();
    }
}
