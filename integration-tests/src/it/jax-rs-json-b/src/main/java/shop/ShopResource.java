package shop;

import io.github.intercomkit.BootPayload;
import io.github.intercomkit.MessengerCalls;
import io.github.intercomkit.MessengerEvent;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;

@Path("/")
@Produces(MediaType.APPLICATION_JSON)
public class ShopResource {
    @GET
    @Path("boot")
    public BootPayload boot(@HeaderParam("Authorization") String authorization) {
        return Shop.CUSTOMERS.boot(Shop.signedIn(authorization));
    }

    @GET
    @Path("calls")
    public MessengerCalls calls(@HeaderParam("Authorization") String authorization) {
        return MessengerCalls.boot(boot(authorization));
    }

    @GET
    @Path("event")
    public MessengerEvent event() {
        return new AppleOrderIntercomEvent(new AppleOrder(3));
    }

    /** What JSON-B refuses. */
    @GET
    @Path("answer")
    public Answer answer(@HeaderParam("Authorization") String authorization) {
        return new Answer(1, boot(authorization));
    }

    @GET
    @Path("answer-with-calls")
    public Answer answerWithCalls(@HeaderParam("Authorization") String authorization) {
        return new Answer(1, calls(authorization));
    }

    /** The way out. */
    @GET
    @Path("answer-with-map")
    public Answer answerWithMap(@HeaderParam("Authorization") String authorization) {
        return new Answer(1, boot(authorization).toMap());
    }

    @POST
    @Path("sign-in")
    @Produces(MediaType.TEXT_PLAIN)
    public String signIn() {
        return Shop.signIn();
    }

    @POST
    @Path("apples")
    public void buyApple(@HeaderParam("Authorization") String authorization) {
        Shop.buyApple(authorization);
    }

    @POST
    @Path("sign-out")
    public void signOut(@HeaderParam("Authorization") String authorization) {
        Shop.signOut(authorization);
    }

    public record Answer(int apples, Object intercom) {}
}
