package io.github.intercomkit.spring.slice;

import io.github.intercomkit.MessengerCalls;
import io.github.intercomkit.session.MessengerSession;
import java.security.Principal;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

@RestController
class AppleController {
    @PostMapping("/apples")
    MessengerCalls order(MessengerSession<Customer> session, Principal principal, @RequestParam int number) {
        return session.userChanged(new Customer(principal.getName(), number));
    }
}
