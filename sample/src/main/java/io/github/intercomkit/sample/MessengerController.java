package io.github.intercomkit.sample;

import io.github.intercomkit.Messenger;
import io.github.intercomkit.session.MessengerSession;
import io.github.intercomkit.web.MessengerPage;
import java.security.Principal;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RestController;

/** Answers each step of the page with the calls to make. */
@RestController
class MessengerController {
    private final Shop shop;
    private final MessengerPage page;
    private final Mode mode;

    MessengerController(Shop shop, Messenger messenger, Mode mode) {
        this.shop = shop;
        this.page = MessengerPage.of(messenger);
        this.mode = mode;
    }

    @PostMapping("/api/page-loaded")
    Answer pageLoaded(MessengerSession<Customer> session, @Nullable Principal principal) {
        return shop.step(principal, session::pageLoaded);
    }

    @PostMapping("/api/user-changed")
    Answer userChanged(MessengerSession<Customer> session, @Nullable Principal principal) {
        return shop.step(principal, session::userChanged);
    }

    @PostMapping("/api/route-changed")
    Answer routeChanged(MessengerSession<Customer> session, @Nullable Principal principal) {
        return shop.step(principal, session::routeChanged);
    }

    @PostMapping("/api/apples")
    Answer buyApple(MessengerSession<Customer> session, Principal principal) {
        shop.buyApple(principal);
        return shop.step(principal, session::userChanged);
    }

    /** The script that loads the Messenger. It does nothing while the Messenger is off, and is empty in the demo. */
    @GetMapping(value = "/intercom.js", produces = "text/javascript")
    String loader() {
        return mode.isLive() || mode.isOff() ? page.loaderScript() : "";
    }
}
