package io.github.intercomkit.sample;

import io.github.intercomkit.Messenger;
import io.github.intercomkit.sample.DemoCustomers.DemoCustomer;
import java.util.List;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

/** What makes the page a demonstration; a shop of your own has no such endpoint. */
@RestController
class DemoController {
    private final boolean live;

    DemoController(Messenger messenger, @Value("${intercom.app-id}") String appId) {
        this.live = !appId.isBlank() && !messenger.isDisabled();
    }

    @GetMapping("/api/demo")
    Demo demo() {
        return new Demo(live, DemoCustomers.all());
    }

    record Demo(boolean live, List<DemoCustomer> customers) {}
}
