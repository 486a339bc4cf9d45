package io.github.intercomkit.spring;

import io.github.intercomkit.MessengerEvent;
import io.github.intercomkit.servlet.MessengerServlet;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.List;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.BooleanSupplier;
import org.apache.commons.logging.Log;
import org.apache.commons.logging.LogFactory;
import org.springframework.core.io.ClassPathResource;
import org.springframework.http.CacheControl;
import org.springframework.http.HttpHeaders;
import org.springframework.util.ClassUtils;
import org.springframework.web.HttpRequestHandler;
import org.springframework.web.servlet.HandlerMapping;
import org.springframework.web.servlet.resource.ResourceHttpRequestHandler;

/**
 * Answers the requests of the endpoint's path: as a handler of Spring MVC, and in each filter chain of Spring Security through an
 * {@link EndpointFilter}, so that visitors reach it, and the client's file, without a rule of the application's own.
 */
final class EndpointHandler implements HttpRequestHandler {
    private static final Log LOGGER = LogFactory.getLog(EndpointHandler.class);
    private static final String CLIENT_DIRECTORY = "/intercomkit/";
    private static final String CLIENT = "client.js";

    private static final boolean HAS_TRANSACTIONS = ClassUtils.isPresent(
            "org.springframework.transaction.support.TransactionSynchronization",
            EndpointHandler.class.getClassLoader());

    static final String CLIENT_PATH = CLIENT_DIRECTORY + CLIENT;

    private final MessengerServlet servlet;
    private final IntercomProperties.Endpoint properties;
    private final BooleanSupplier hasFilterChains;
    private final ResourceHttpRequestHandler client;
    private final AtomicBoolean saidUnmatched = new AtomicBoolean();
    private final AtomicBoolean saidStateless = new AtomicBoolean();

    /**
     * A handler.
     *
     * @param hasFilterChains whether the application has filter chains of Spring Security
     */
    EndpointHandler(
            MessengerServlet servlet,
            IntercomProperties.Endpoint properties,
            BooleanSupplier hasFilterChains,
            ResourceHttpRequestHandler client) {
        this.servlet = servlet;
        this.properties = properties;
        this.hasFilterChains = hasFilterChains;
        this.client = client;
    }

    /** The handler of the client's file, which Spring MVC also serves as a static resource. */
    static ResourceHttpRequestHandler clientHandler() {
        ResourceHttpRequestHandler client = new ResourceHttpRequestHandler();
        client.setLocations(List.of(new ClassPathResource("META-INF/resources" + CLIENT_DIRECTORY)));
        client.setCacheControl(CacheControl.noCache());
        return client;
    }

    String path() {
        return properties.path;
    }

    void serveClient(HttpServletRequest request, HttpServletResponse response) throws ServletException, IOException {
        request.setAttribute(HandlerMapping.PATH_WITHIN_HANDLER_MAPPING_ATTRIBUTE, CLIENT);
        client.handleRequest(request, response);
    }

    /** The handler of Spring MVC. Where a filter chain matches the path, its filter has answered. */
    @Override
    public void handleRequest(HttpServletRequest request, HttpServletResponse response)
            throws ServletException, IOException {
        if (request.getUserPrincipal() == null
                && hasFilterChains.getAsBoolean()
                && saidUnmatched.compareAndSet(false, true)) {
            LOGGER.warn("No filter chain of Spring Security matches " + properties.path
                    + ", so a CurrentUser that asks Spring Security finds no user there, and pages are a visitor's. Let the"
                    + " chain in which users sign in match this path.");
        }
        answer(request, response);
    }

    void answer(HttpServletRequest request, HttpServletResponse response) throws ServletException, IOException {
        if (properties.stateSecret.isEmpty() && request.getAttribute(HttpSessionAccess.STATELESS_ATTRIBUTE) != null) {
            refuseStateless(response);
        } else {
            servlet.service(request, response);
        }
    }

    /** Keeps an event for the person of a request to any path, once the transaction of this thread is committed. */
    void track(HttpServletRequest request, MessengerEvent event) {
        if (properties.stateSecret.isEmpty()) {
            // It refuses a request whose chain is stateless.
            HttpSessionAccess.sessionOf(request);
        }
        if (HAS_TRANSACTIONS && properties.stateSecret.isEmpty()) {
            AfterCommit.run(() -> servlet.track(request, event));
        } else {
            servlet.track(request, event);
        }
    }

    private void refuseStateless(HttpServletResponse response) {
        if (saidStateless.compareAndSet(false, true)) {
            LOGGER.error("The filter chain of " + properties.path
                    + " is stateless, as with SessionCreationPolicy.STATELESS, but"
                    + " the endpoint keeps its state in the HTTP session. Set intercom.endpoint.state-secret to a random"
                    + " text of at least 32 characters, so that the page keeps the state, encrypted.");
        }
        response.setHeader(HttpHeaders.CACHE_CONTROL, "no-store");
        response.setStatus(HttpServletResponse.SC_INTERNAL_SERVER_ERROR);
    }
}
