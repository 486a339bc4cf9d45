package shop;

import jakarta.ws.rs.ApplicationPath;
import jakarta.ws.rs.core.Application;
import java.util.Set;

/** Registers nothing of the library: servers find it as a service. */
@ApplicationPath("/")
public class ShopApplication extends Application {
    @Override
    public Set<Class<?>> getClasses() {
        return Set.of(Intercom.class, ShopResource.class, Refusals.class);
    }
}
