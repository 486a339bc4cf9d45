package shop;

import io.github.intercomkit.rest.RestEndpoint;
import io.github.intercomkit.web.SessionEndpoint;
import io.github.intercomkit.web.SignedInUser;
import io.github.intercomkit.web.StateSealer;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.io.InputStream;

@Path("/intercomkit/session")
public class Intercom {
    private static final RestEndpoint ENDPOINT =
            RestEndpoint.of(SessionEndpoint.of(Shop.CUSTOMERS), StateSealer.withSecret(Shop.STATE_SECRET));

    @POST
    public Response step(@Context HttpHeaders headers, @Context UriInfo uri, InputStream body) {
        return ENDPOINT.answer(headers, uri, body, () -> {
            Customer customer = Shop.signedIn(headers.getHeaderString("Authorization"));
            return customer == null ? null : new SignedInUser<>(Shop.CUSTOMERS, customer);
        });
    }
}
