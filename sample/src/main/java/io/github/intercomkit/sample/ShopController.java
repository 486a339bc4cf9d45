package io.github.intercomkit.sample;

import io.github.intercomkit.BootPayload;
import io.github.intercomkit.Messenger;
import io.github.intercomkit.UpdatePayload;
import java.security.Principal;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** Answers with payloads, which the page hands to the Messenger as they are. */
@RestController
@RequestMapping("/api")
class ShopController {
    private final Messenger messenger;
    private final Shop shop;

    ShopController(Messenger messenger, Shop shop) {
        this.messenger = messenger;
        this.shop = shop;
    }

    @GetMapping("/boot")
    BootPayload boot(@Nullable Principal customer) {
        return customer == null ? messenger.bootVisitor() : shop.boot(customer.getName());
    }

    @PostMapping("/apples")
    UpdatePayload buyApple(Principal customer) {
        return shop.buyApple(customer.getName());
    }
}
