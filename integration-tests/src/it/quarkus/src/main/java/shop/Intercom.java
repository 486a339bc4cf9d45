package shop;

import io.github.intercomkit.rest.RestEndpoint;
import io.github.intercomkit.web.SignedInUser;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.io.InputStream;

@Path("/intercomkit/session")
public class Intercom {
    private final RestEndpoint endpoint;
    private final CustomerIntercomSerializer customers;
    private final Shop shop;

    Intercom(RestEndpoint endpoint, CustomerIntercomSerializer customers, Shop shop) {
        this.endpoint = endpoint;
        this.customers = customers;
        this.shop = shop;
    }

    @POST
    public Response step(@Context HttpHeaders headers, @Context UriInfo uri, InputStream body) {
        return endpoint.answer(headers, uri, body, () -> {
            Customer customer = shop.signedIn(headers.getHeaderString("Authorization"));
            return customer == null ? null : new SignedInUser<>(customers, customer);
        });
    }
}
