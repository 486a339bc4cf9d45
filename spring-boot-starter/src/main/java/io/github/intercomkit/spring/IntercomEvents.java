package io.github.intercomkit.spring;

import io.github.intercomkit.MessengerEvent;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Objects;
import java.util.function.BiConsumer;
import org.springframework.web.context.request.RequestContextHolder;
import org.springframework.web.context.request.ServletRequestAttributes;

/**
 * Keeps events for the page of the current request's person: a bean of applications with a {@code CurrentUser} bean. The page's client
 * tells them with its next step.
 *
 * <p>Within a transaction of Spring's an event is kept once the transaction is committed, and not at all if it rolls back. Without one
 * it is kept at once. The bean keeps it for the user that the {@code CurrentUser} beans give then, or else for the visitor. The page of
 * no other person tells the event.
 *
 * <p>Thread-safe.
 */
public final class IntercomEvents {
    private final BiConsumer<HttpServletRequest, MessengerEvent> keeper;

    IntercomEvents(BiConsumer<HttpServletRequest, MessengerEvent> keeper) {
        this.keeper = keeper;
    }

    /**
     * Keeps an event. Call it in the thread of the request. Nothing is thrown for an event that cannot be kept; the log says so.
     *
     * @param event what the person did
     * @throws IllegalStateException outside of a request, and where no HTTP session can keep the event
     */
    public void track(MessengerEvent event) {
        Objects.requireNonNull(event, "event");
        if (RequestContextHolder.getRequestAttributes() instanceof ServletRequestAttributes attributes) {
            keeper.accept(attributes.getRequest(), event);
        } else {
            throw new IllegalStateException("There is no request in this thread, so the person of the event is unknown."
                    + " Call track in the thread of the request, or send the event by Intercom's REST API.");
        }
    }
}
