package shop;

import io.github.intercomkit.BootPayload;
import io.github.intercomkit.MessengerCalls;
import io.github.intercomkit.session.MessengerSession;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.server.WebSession;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

@SpringBootApplication
@RestController
public class ShopApplication {
    static final String SIGNED_IN = "signed-in";

    private final Customers customers;
    private final CustomerIntercomSerializer serializer;

    ShopApplication(Customers customers, CustomerIntercomSerializer serializer) {
        this.customers = customers;
        this.serializer = serializer;
    }

    public static void main(String[] args) {
        SpringApplication.run(ShopApplication.class, args);
    }

    @PostMapping("/sign-in")
    Mono<Void> signIn(WebSession webSession, @RequestParam String name) {
        webSession.getAttributes().put(SIGNED_IN, name);
        return webSession.changeSessionId();
    }

    @PostMapping("/apples")
    void buyApple(WebSession webSession) {
        customers.buyApple(webSession.getRequiredAttribute(SIGNED_IN));
    }

    @PostMapping("/sign-out")
    Mono<Void> signOut(WebSession webSession) {
        return webSession.invalidate();
    }

    @GetMapping("/boots")
    Flux<BootPayload> boots() {
        return Flux.just("ada").map(customers::named).map(serializer::boot);
    }

    /** A step without the client: the session is in the {@code WebSession}. */
    @PostMapping("/page")
    Mono<MessengerCalls> pageLoaded(WebSession webSession) {
        return Mono.fromSupplier(() -> {
            MessengerSession<Customer> session = MessengerSession.of(serializer, webSession.getAttribute("intercom"));
            MessengerCalls calls = session.pageLoaded(customer(webSession));
            webSession.getAttributes().put("intercom", session);
            return calls;
        });
    }

    private Customer customer(WebSession webSession) {
        String name = webSession.getAttribute(SIGNED_IN);
        return name == null ? null : customers.named(name);
    }
}
