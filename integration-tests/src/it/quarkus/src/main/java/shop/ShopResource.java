package shop;

import io.github.intercomkit.BootPayload;
import io.github.intercomkit.IntercomPayload;
import io.github.intercomkit.MessengerCalls;
import io.github.intercomkit.MessengerEvent;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.List;
import java.util.Map;

@Path("/")
@Produces(MediaType.APPLICATION_JSON)
public class ShopResource {
    private final CustomerIntercomSerializer customers;
    private final Shop shop;

    ShopResource(CustomerIntercomSerializer customers, Shop shop) {
        this.customers = customers;
        this.shop = shop;
    }

    @GET
    @Path("boot")
    public BootPayload boot(@HeaderParam("Authorization") String authorization) {
        return customers.boot(shop.signedIn(authorization));
    }

    /** Declared as the sealed supertype. */
    @GET
    @Path("payload")
    public IntercomPayload payload(@HeaderParam("Authorization") String authorization) {
        return boot(authorization);
    }

    @GET
    @Path("calls")
    public MessengerCalls calls(@HeaderParam("Authorization") String authorization) {
        return MessengerCalls.boot(boot(authorization));
    }

    @GET
    @Path("response")
    public Response response(@HeaderParam("Authorization") String authorization) {
        return Response.ok(boot(authorization)).build();
    }

    @GET
    @Path("event")
    public MessengerEvent event() {
        return new AppleOrderIntercomEvent(new AppleOrder(3));
    }

    @GET
    @Path("answer")
    public Answer answer(@HeaderParam("Authorization") String authorization) {
        return new Answer(
                1,
                boot(authorization),
                calls(authorization),
                List.of(event()),
                Map.of("boot", boot(authorization)),
                boot(authorization));
    }

    /** The way out where a mapper refuses payloads. */
    @GET
    @Path("answer-with-map")
    public MapAnswer answerWithMap(@HeaderParam("Authorization") String authorization) {
        return new MapAnswer(1, boot(authorization).toMap());
    }

    @POST
    @Path("sign-in")
    @Produces(MediaType.TEXT_PLAIN)
    public String signIn() {
        return shop.signIn();
    }

    @POST
    @Path("apples")
    public void buyApple(@HeaderParam("Authorization") String authorization) {
        shop.buyApple(authorization);
    }

    @POST
    @Path("sign-out")
    public void signOut(@HeaderParam("Authorization") String authorization) {
        shop.signOut(authorization);
    }

    /** In alphabetical order, as Quarkus writes it. */
    public record Answer(
            int apples,
            BootPayload boot,
            MessengerCalls calls,
            List<MessengerEvent> events,
            Map<String, Object> more,
            IntercomPayload payload) {}

    public record MapAnswer(int apples, Map<String, Object> intercom) {}
}
