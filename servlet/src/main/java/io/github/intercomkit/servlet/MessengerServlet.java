package io.github.intercomkit.servlet;

import io.github.intercomkit.IntercomSerializer;
import io.github.intercomkit.MessengerEvent;
import io.github.intercomkit.web.EndpointAnswer;
import io.github.intercomkit.web.EndpointRequest;
import io.github.intercomkit.web.SessionEndpoint;
import io.github.intercomkit.web.SignedInUser;
import io.github.intercomkit.web.StateSealer;
import io.github.intercomkit.web.StateStore;
import io.github.intercomkit.web.StepLocks;
import io.github.intercomkit.web.StepScope;
import jakarta.servlet.ServletContext;
import jakarta.servlet.ServletRegistration;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * The endpoint that the page's client talks to. It answers each step of a page with the calls to make, as {@link SessionEndpoint}
 * describes. An application creates it when it starts:
 *
 * <pre>{@code
 * @WebListener
 * public class Intercom implements ServletContextListener {
 *     @Override
 *     public void contextInitialized(ServletContextEvent event) {
 *         MessengerServlet.of(customers, currentCustomer).register(event.getServletContext());
 *     }
 * }
 * }</pre>
 *
 * <p>It keeps the state of a browser as a text in the HTTP session, and sets the attribute again in each step, so that a container
 * replicates it. The steps of one HTTP session are made one after the other on a server. Where a cluster sends the requests of one
 * session to several servers, the order comes from the client, which makes one step at a time, or from locks and a store that the
 * servers share: see {@link #lockedBy} and {@link #storedIn}. A step whose HTTP session ends meanwhile is answered with 503 and without
 * calls, so that no page shows a user who has signed out; the client asks again. Where an HTTP session times out, the cookie
 * {@code intercomkit-user} makes the next boot of the browser begin with {@code shutdown}: no listener is needed.
 *
 * <p>Servers without HTTP sessions leave the state with the page: see {@link #sealedBy}.
 *
 * <p>Every method but {@code POST} is answered with 405, and a request that no page of the application makes with another 4xx; neither
 * creates an HTTP session.
 *
 * <p>Immutable and thread-safe.
 */
@SuppressWarnings("exports") // JSpecify is optional for users of the module.
public final class MessengerServlet extends HttpServlet {
    /** The path where the client looks for the endpoint unless the page names another: {@value}. */
    public static final String DEFAULT_PATH = "/intercomkit/session";

    private static final long serialVersionUID = 1;

    private static final String NAME = "intercomkit-session-";
    private static final String SET_COOKIE = "Set-Cookie";

    private final transient List<UserType<?>> types;
    private final transient @Nullable StateSealer sealer;
    private final transient SessionEndpoint endpoint;
    private final transient String appId;
    private final transient Function<HttpServletRequest, StateStore> stores;

    private MessengerServlet(
            List<UserType<?>> types,
            @Nullable StateSealer sealer,
            SessionEndpoint endpoint,
            Function<HttpServletRequest, StateStore> stores) {
        this.types = types;
        this.sealer = sealer;
        this.endpoint = endpoint;
        if (sealer != null) {
            types.forEach(type -> sealer.requireOwnSecrets(type.serializer().messenger()));
        }
        this.appId = types.get(0).serializer().messenger().appId();
        this.stores = stores;
    }

    /**
     * A servlet for one type of user.
     *
     * @param serializer the serializer, which also boots visitors
     * @param currentUser reads the signed-in user
     * @param <T> the user's type
     * @return the servlet
     */
    public static <T> MessengerServlet of(IntercomSerializer<T> serializer, CurrentUser<? extends T> currentUser) {
        return new MessengerServlet(
                List.of(new UserType<>(serializer, currentUser)),
                null,
                SessionEndpoint.of(serializer),
                request -> new HttpSessionStore(request, serializer.messenger().appId()));
    }

    /**
     * The same servlet for one more type of user. The types are asked in the order in which they were added, and the first that knows
     * the request's user answers.
     *
     * @param serializer the serializer, of the same workspace
     * @param currentUser reads the signed-in user
     * @param <T> the user's type
     * @return a new servlet
     * @throws IllegalArgumentException if the serializer is of another workspace
     */
    public <T> MessengerServlet or(IntercomSerializer<T> serializer, CurrentUser<? extends T> currentUser) {
        UserType<T> added = new UserType<>(serializer, currentUser);
        String other = serializer.messenger().appId();
        if (!other.equals(appId)) {
            throw new IllegalArgumentException("The serializers are of two workspaces, " + appId + " and " + other
                    + ". A page shows the Messenger of one workspace. Register one servlet for each.");
        }
        return new MessengerServlet(
                Stream.<UserType<?>>concat(types.stream(), Stream.of(added)).toList(), sealer, endpoint, stores);
    }

    /**
     * The same servlet for a server without HTTP sessions: the page keeps the state, sealed. It neither reads nor creates an HTTP
     * session, and sets no cookie.
     *
     * @param sealer seals the state; all servers of the application share its secret
     * @return a new servlet
     * @throws IllegalArgumentException if the sealer has an identity verification secret
     */
    public MessengerServlet sealedBy(StateSealer sealer) {
        return new MessengerServlet(types, Objects.requireNonNull(sealer, "sealer"), endpoint, stores);
    }

    /**
     * The same servlet, which runs each step within a scope.
     *
     * @param scope a read-only transaction, for instance
     * @return a new servlet
     */
    public MessengerServlet within(StepScope scope) {
        return new MessengerServlet(types, sealer, endpoint.within(scope), stores);
    }

    /**
     * The same servlet, which also answers pages of other origins, as {@link SessionEndpoint#allowingOrigins} describes.
     *
     * @param origins such as {@code https://www.example.com}
     * @return a new servlet
     * @throws IllegalArgumentException if one is not an origin
     */
    public MessengerServlet allowingOrigins(Collection<String> origins) {
        return new MessengerServlet(types, sealer, endpoint.allowingOrigins(origins), stores);
    }

    /**
     * The same servlet, whose steps are made within these locks, as {@link SessionEndpoint#lockedBy} describes.
     *
     * @param locks the locks that the servers share
     * @return a new servlet
     */
    public MessengerServlet lockedBy(StepLocks locks) {
        return new MessengerServlet(types, sealer, endpoint.lockedBy(locks), stores);
    }

    /**
     * The same servlet, which keeps the states of browsers in stores of the application's in place of the HTTP session: where servers
     * share {@linkplain #lockedBy locks}, each step has to load what any of them saved last.
     *
     * @param stores the store of a request's browser; called once for each step
     * @return a new servlet
     */
    public MessengerServlet storedIn(Function<HttpServletRequest, StateStore> stores) {
        return new MessengerServlet(types, sealer, endpoint, Objects.requireNonNull(stores, "stores"));
    }

    /**
     * Adds the servlet to an application that is starting, with support for asynchronous filters.
     *
     * @param context the application
     * @param paths the paths that the servlet answers; {@value #DEFAULT_PATH} if none are given
     * @return the registration
     * @throws IllegalStateException if the application has started, has a servlet of this workspace, or has another servlet at a path
     */
    public ServletRegistration.Dynamic register(ServletContext context, String... paths) {
        ServletRegistration.Dynamic registration = context.addServlet(NAME + appId, this);
        if (registration == null) {
            throw new IllegalStateException("The application has a MessengerServlet of the workspace " + appId
                    + " already. Give all paths to one call of register.");
        }
        registration.setAsyncSupported(true);
        Set<String> taken = registration.addMapping(paths.length == 0 ? new String[] {DEFAULT_PATH} : paths);
        if (!taken.isEmpty()) {
            throw new IllegalStateException(
                    "Another servlet answers " + taken + " already. Give the MessengerServlet a path of its own.");
        }
        return registration;
    }

    /**
     * Keeps an event for the next step of the request's user, or of the visitor, in the HTTP session: for code without a page at hand.
     * The page's client tells it. Call it within the request. Nothing is thrown for an event that cannot be kept; the log says so.
     *
     * @param request a request of the browser, to any path
     * @param event what the person did
     * @throws IllegalStateException if pages keep their state themselves, so that there is no place for the event
     */
    public void track(HttpServletRequest request, MessengerEvent event) {
        if (sealer != null) {
            throw new IllegalStateException(
                    "The page keeps the state, so that no event can be kept for it. Answer the event to"
                            + " the page: MessengerCalls.trackEvent(event).");
        }
        try {
            endpoint.track(stores.apply(request), () -> signedInUser(request), event);
        } catch (EndedHttpSessionException ended) {
            // The person has signed out meanwhile, and a sign-out drops the events.
        }
    }

    /** Answers every method. */
    @Override
    protected void service(HttpServletRequest request, HttpServletResponse response) throws IOException {
        write(answer(request), response);
    }

    private EndpointAnswer answer(HttpServletRequest request) {
        EndpointRequest step = new ServletEndpointRequest(request);
        try {
            return sealer == null
                    ? endpoint.answer(step, stores.apply(request), () -> signedInUser(request))
                    : endpoint.answer(step, sealer, () -> signedInUser(request));
        } catch (EndedHttpSessionException ended) {
            return refused(HttpServletResponse.SC_SERVICE_UNAVAILABLE);
        } catch (IOException unreadable) {
            return refused(HttpServletResponse.SC_BAD_REQUEST);
        }
    }

    private @Nullable SignedInUser<?> signedInUser(HttpServletRequest request) {
        for (UserType<?> type : types) {
            SignedInUser<?> user = type.signedIn(request);
            if (user != null) {
                return user;
            }
        }
        return null;
    }

    private static EndpointAnswer refused(int status) {
        return new EndpointAnswer(status, Map.of("Cache-Control", "no-store"), "");
    }

    private static void write(EndpointAnswer answer, HttpServletResponse response) throws IOException {
        response.setStatus(answer.status());
        answer.headers().forEach((name, value) -> {
            if (name.equals(SET_COOKIE)) {
                // The container's own cookie is there already.
                response.addHeader(name, value);
            } else {
                response.setHeader(name, value);
            }
        });
        byte[] body = answer.body().getBytes(StandardCharsets.UTF_8);
        response.setContentLength(body.length);
        response.getOutputStream().write(body);
    }
}
