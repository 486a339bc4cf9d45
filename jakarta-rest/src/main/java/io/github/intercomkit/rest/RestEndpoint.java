package io.github.intercomkit.rest;

import io.github.intercomkit.web.EndpointAnswer;
import io.github.intercomkit.web.SessionEndpoint;
import io.github.intercomkit.web.SignedInUser;
import io.github.intercomkit.web.StateSealer;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Objects;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * The endpoint that the page's client talks to, for a resource of Jakarta REST. The page keeps the state of its session, sealed, so that
 * the server needs no HTTP session. The resource hands on the request, and says who is signed in:
 *
 * <pre>{@code
 * @Path("/intercomkit/session")
 * public class Intercom {
 *     private final RestEndpoint endpoint = RestEndpoint.of(SessionEndpoint.of(customers), sealer);
 *
 *     @POST
 *     public Response step(@Context HttpHeaders headers, @Context UriInfo uri, @Context SecurityContext who, InputStream body) {
 *         return endpoint.answer(headers, uri, body, () -> signedIn(who.getUserPrincipal()));
 *     }
 * }
 * }</pre>
 *
 * <p>A method that takes {@code POST} without {@code @Consumes} leaves it to the endpoint to refuse what no page of the application sends.
 * In a servlet container with HTTP sessions, {@code MessengerServlet} of the artifact {@code intercomkit-servlet} does the same without
 * a resource.
 *
 * <p>Immutable and thread-safe; one serves a workspace. {@code toString()} shows no secret.
 */
@SuppressWarnings("exports") // JSpecify is optional for users of the module.
public final class RestEndpoint {
    private static final int BAD_REQUEST = 400;

    private final transient SessionEndpoint endpoint;
    private final transient StateSealer sealer;

    private RestEndpoint(SessionEndpoint endpoint, StateSealer sealer) {
        this.endpoint = endpoint;
        this.sealer = sealer;
    }

    /**
     * An endpoint.
     *
     * @param endpoint makes the steps
     * @param sealer seals the state that the page keeps; all servers of the application share its secret
     * @return the endpoint
     */
    public static RestEndpoint of(SessionEndpoint endpoint, StateSealer sealer) {
        return new RestEndpoint(Objects.requireNonNull(endpoint, "endpoint"), Objects.requireNonNull(sealer, "sealer"));
    }

    /**
     * Answers a step, or refuses the request as {@link SessionEndpoint} describes.
     *
     * @param headers the request's headers
     * @param uri the request's address, as the server knows it
     * @param body the request's body, read up to the endpoint's limit
     * @param currentUser reads the signed-in user, or null for a visitor; called within the step
     * @return the response, which no cache may store
     * @throws IllegalArgumentException if the sealer has an identity verification secret
     */
    public Response answer(
            HttpHeaders headers, UriInfo uri, InputStream body, Supplier<@Nullable SignedInUser<?>> currentUser) {
        try {
            return response(endpoint.answer(new RestRequest(headers, uri, body), sealer, currentUser));
        } catch (IOException unreadable) {
            return Response.status(BAD_REQUEST)
                    .header(HttpHeaders.CACHE_CONTROL, "no-store")
                    .build();
        }
    }

    private static Response response(EndpointAnswer answer) {
        Response.ResponseBuilder response = Response.status(answer.status());
        answer.headers().forEach(response::header);
        // Bytes, since a mapper would quote a text once more.
        return answer.body().isEmpty()
                ? response.build()
                : response.entity(answer.body().getBytes(StandardCharsets.UTF_8))
                        .build();
    }

    @Override
    public String toString() {
        return "RestEndpoint";
    }
}
