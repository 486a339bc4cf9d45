package io.github.intercomkit.spring.shop;

import io.github.intercomkit.BootPayload;
import io.github.intercomkit.Messenger;
import io.github.intercomkit.MessengerCalls;
import io.github.intercomkit.session.MessengerSession;
import java.security.Principal;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.autoconfigure.AutoConfigurationPackage;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Import;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** An application that uses the starter. */
@Configuration(proxyBeanMethods = false)
@AutoConfigurationPackage
public class Shop {
    /** The controllers, for tests of web applications. */
    @Configuration(proxyBeanMethods = false)
    @Import(Controllers.class)
    public static class Web {}

    @RestController
    static class Controllers {
        private final Messenger messenger;
        private final ShopperIntercomSerializer shoppers;

        Controllers(Messenger messenger, ShopperIntercomSerializer shoppers) {
            this.messenger = messenger;
            this.shoppers = shoppers;
        }

        @GetMapping("/visitor")
        BootPayload visitor() {
            return messenger.bootVisitor();
        }

        @GetMapping("/shopper")
        ResponseEntity<BootPayload> shopper() {
            return ResponseEntity.ok(shoppers.boot(new Shopper("17", 1)));
        }

        @PostMapping("/load")
        MessengerCalls load(MessengerSession<Shopper> session, @RequestParam int apples) {
            return session.pageLoaded(new Shopper("17", apples));
        }

        @PostMapping("/change")
        MessengerCalls change(MessengerSession<Shopper> session, @RequestParam int apples) {
            return session.userChanged(new Shopper("17", apples));
        }

        @PostMapping("/signed-in")
        MessengerCalls signedIn(MessengerSession<Shopper> session, @Nullable Principal shopper) {
            return session.userChanged(shopper == null ? null : new Shopper(shopper.getName(), 1));
        }

        @PostMapping("/page")
        MessengerCalls page(MessengerSession<Shopper> session, @Nullable Principal shopper) {
            return session.pageLoaded(shopper == null ? null : new Shopper(shopper.getName(), 1));
        }

        @PostMapping("/route")
        MessengerCalls route(MessengerSession<Shopper> session) {
            return session.routeChanged();
        }

        @PostMapping("/no-user")
        MessengerCalls noUser(MessengerSession<String> session) {
            return session.signedOut();
        }
    }
}
