package shop;

import io.github.intercomkit.servlet.CurrentUser;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.IntSupplier;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** What all nodes share: one customer, whose apples a test counts. */
@Configuration(proxyBeanMethods = false)
public class Shop {
    static final AtomicInteger APPLES = new AtomicInteger(1);
    static volatile IntSupplier withinStep = APPLES::get;

    /** Who is signed in is an attribute of the HTTP session, which every format can store. */
    @Bean
    CurrentUser<Customer> currentUser() {
        return request -> request.getSession(false) == null
                        || request.getSession(false).getAttribute(ShopApplication.CUSTOMER) == null
                ? null
                : new Customer(17, withinStep.getAsInt());
    }
}
