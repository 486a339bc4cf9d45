package shop;

import io.github.intercomkit.MessengerCalls;
import io.github.intercomkit.session.MessengerSession;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

@SpringBootApplication
@RestController
public class ShopApplication {
    public static void main(String[] args) {
        SpringApplication.run(ShopApplication.class, args);
    }

    @PostMapping("/page")
    MessengerCalls pageLoaded(MessengerSession<Customer> session) {
        return session.pageLoaded(new Customer(17, 1));
    }

    @PostMapping("/apples")
    MessengerCalls buy(MessengerSession<Customer> session, @RequestParam int apples) {
        return session.userChanged(new Customer(17, apples));
    }
}
