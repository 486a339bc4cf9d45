package io.github.intercomkit.sample;

import io.github.intercomkit.BootPayload;
import io.github.intercomkit.UpdatePayload;
import io.github.intercomkit.UserSnapshot;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

@Service
class Shop {
    private final Customers customers;
    private final CustomerIntercomSerializer intercom;

    Shop(Customers customers, CustomerIntercomSerializer intercom) {
        this.customers = customers;
        this.intercom = intercom;
    }

    /** What the Messenger is told when the customer's session in the page begins. */
    @Transactional(readOnly = true)
    public BootPayload boot(String email) {
        return intercom.boot(customers.findByEmail(email).orElseThrow());
    }

    /** Sells an apple, and says what that changed for the Messenger. */
    @Transactional
    public UpdatePayload buyApple(String email) {
        Customer customer = customers.findLockedByEmail(email).orElseThrow();
        UserSnapshot<Customer> before = intercom.snapshot(customer);
        customer.buyApple();
        return intercom.diff(before, customer);
    }
}
