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

    /** Tells the Messenger who is there. The row is locked, so that nobody is told of what another step has overtaken. */
    @Transactional
    public Answer tell(@Nullable Principal principal, Function<@Nullable Customer, MessengerCalls> step) {
        Customer customer = principal == null
                ? null
                : customers.findLockedByEmail(principal.getName()).orElseThrow();
        return Answer.of(customer, step.apply(customer));
    }

    /** Sells an apple. The Messenger is told while the row is locked, so that it hears of two purchases in their order. */
    @Transactional
    public Answer buyApple(Principal principal, Function<Customer, MessengerCalls> step) {
        Customer customer = customers.findLockedByEmail(principal.getName()).orElseThrow();
        customer.buyApple();
        return Answer.of(customer, step.apply(customer));
    }
}
