package io.github.intercomkit.servlet;

import jakarta.servlet.http.HttpServletRequest;
import org.jspecify.annotations.Nullable;

/**
 * Reads the signed-in user of a request.
 *
 * <pre>{@code
 * CurrentUser<Customer> currentCustomer =
 *         request -> request.getUserPrincipal() == null ? null : customers.named(request.getUserPrincipal().getName());
 * }</pre>
 *
 * <p>The endpoint calls it in each step, while other steps of the same HTTP session wait. Read the user from where the application
 * stores it, not from a copy in the HTTP session, so that each step sends the newest state. Where it throws an exception, the page is
 * asked to try again later, and the log names the exception's class.
 *
 * @param <T> the user's type
 */
@FunctionalInterface
@SuppressWarnings("exports") // JSpecify is optional for users of the module.
public interface CurrentUser<T> {
    /**
     * The signed-in user.
     *
     * @param request the request of the page
     * @return the user; null for a visitor, and for a user of another type
     */
    @Nullable T of(HttpServletRequest request);
}
