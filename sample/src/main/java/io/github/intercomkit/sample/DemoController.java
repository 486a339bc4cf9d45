package io.github.intercomkit.sample;

import io.github.intercomkit.sample.DemoCustomers.DemoCustomer;
import java.util.List;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

/** The data of the demo: the mode, and the customers to sign in as. Your application needs no such endpoint. */
@RestController
class DemoController {
    private final Mode mode;

    DemoController(Mode mode) {
        this.mode = mode;
    }

    @GetMapping("/api/demo")
    Demo demo() {
        return new Demo(mode.isLive(), mode.isOff(), DemoCustomers.all());
    }

    record Demo(boolean live, boolean off, List<DemoCustomer> customers) {}
}
