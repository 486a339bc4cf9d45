package shop;

import io.github.intercomkit.BootPayload;
import io.github.intercomkit.IntercomPayload;
import io.github.intercomkit.MessengerCalls;
import io.github.intercomkit.MessengerEvent;
import io.micronaut.http.MediaType;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.Header;
import io.micronaut.http.annotation.Post;
import io.micronaut.http.annotation.Produces;
import java.util.List;

@Controller
public class ShopController {
    private final CustomerIntercomSerializer customers;
    private final Shop shop;

    ShopController(CustomerIntercomSerializer customers, Shop shop) {
        this.customers = customers;
        this.shop = shop;
    }

    @Get("/boot")
    BootPayload boot(@Header("Authorization") String authorization) {
        return customers.boot(shop.signedIn(authorization)).with("share", 0.5).with("vip", true);
    }

    @Get("/payload")
    IntercomPayload payload(@Header("Authorization") String authorization) {
        return boot(authorization);
    }

    @Get("/calls")
    MessengerCalls calls(@Header("Authorization") String authorization) {
        return MessengerCalls.boot(boot(authorization));
    }

    @Get("/event")
    MessengerEvent event() {
        return new AppleOrderIntercomEvent(new AppleOrder(3));
    }

    @Get("/answer")
    Answer answer(@Header("Authorization") String authorization) {
        return new Answer(
                1, boot(authorization), boot(authorization), calls(authorization), List.of(MessengerCalls.shutdown()));
    }

    @Post("/sign-in")
    @Produces(MediaType.TEXT_PLAIN)
    String signIn() {
        return shop.signIn();
    }

    @Post("/apples")
    void buyApple(@Header("Authorization") String authorization) {
        shop.buyApple(authorization);
    }

    @Post("/sign-out")
    void signOut(@Header("Authorization") String authorization) {
        shop.signOut(authorization);
    }
}
