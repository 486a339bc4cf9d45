package io.github.intercomkit.micronaut;

import io.github.intercomkit.web.SignedInUser;
import io.micronaut.http.HttpRequest;
import org.jspecify.annotations.Nullable;

/**
 * Reads the signed-in user of a request. An application with beans of this type, of
 * {@link io.github.intercomkit.web.SessionEndpoint SessionEndpoint} and of {@link io.github.intercomkit.web.StateSealer StateSealer} has
 * the endpoint that the page's client talks to, at {@code /intercomkit/session} or at the property {@code intercom.endpoint.path}:
 *
 * <pre>{@code
 * @Singleton
 * CurrentUser currentUser(CustomerIntercomSerializer customers, Shop shop) {
 *     return request -> request.getUserPrincipal()
 *             .map(principal -> new SignedInUser<>(customers, shop.customer(principal.getName())))
 *             .orElse(null);
 * }
 * }</pre>
 *
 * <p>The endpoint calls it in each step, in a thread that may block. Read the user from where the application stores it, so that each step
 * sends the newest state. Where it throws an exception, the page is asked to try again later, and the log names the exception's class.
 */
@FunctionalInterface
public interface CurrentUser {
    /**
     * The signed-in user.
     *
     * @param request the request of the page
     * @return the user with the serializer of the user's type; null for a visitor
     */
    @Nullable SignedInUser<?> of(HttpRequest<?> request);
}
