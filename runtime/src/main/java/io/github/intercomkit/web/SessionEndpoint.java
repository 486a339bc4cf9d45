package io.github.intercomkit.web;

import io.github.intercomkit.IntercomSerializer;
import io.github.intercomkit.Messenger;
import io.github.intercomkit.MessengerEvent;
import io.github.intercomkit.MessengerStep;
import io.github.intercomkit.MessengerStep.Kind;
import io.github.intercomkit.MessengerStep.Outcome;
import io.github.intercomkit.log.Failures;
import io.github.intercomkit.log.HourlyLog;
import io.github.intercomkit.session.MessengerSession;
import java.io.IOException;
import java.time.Clock;
import java.time.Duration;
import java.util.Collection;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * The endpoint that the page's client talks to, without a framework: a step in, the calls to make out. A servlet or a controller binds
 * it to its server.
 *
 * <p>A request is a {@code POST} with {@code {"step":"pageLoaded"}}, or {@code userChanged}, {@code routeChanged} or {@code signedOut}. It
 * can repeat the {@code for} of the answer that the tab booted with, and the {@code answer} and {@code state} of the last answer whose
 * calls the page made. A tab that shows another person than the session's boots with this step, after {@code shutdown} unless it shows a
 * visitor of the session. A page that has missed an answer boots too.
 *
 * <p>The answer is {@code {"for":…,"calls":[…],"renewInSeconds":…,"answer":…}}. {@code for} is an opaque key of the person who gets the
 * calls, {@code calls} are their methods and arguments, and {@code answer} is the number of the answer. {@code renewInSeconds} is missing
 * where the page need not ask again by itself, and {@code widget} is there where the workspace has a widget of its own
 * ({@link io.github.intercomkit.MessengerBuilder#widgetAddress}). A page of an excluded user without a Messenger boots nothing: a page
 * load answers no call, and another step {@code shutdown} where the session booted a person. No answer may be cached. Events of {@link #track} are
 * answered again until the page says that it made the calls of the answer that holds them. A page that sends no {@code answer} gets each
 * event once.
 *
 * <p>A page can tell a sign-out before the application makes it: for ten seconds after {@code signedOut}, the user who signed out counts
 * as a visitor, and {@code renewInSeconds} has the page look again.
 *
 * <p>Requests that are no JSON, that a page of another origin made ({@code Sec-Fetch-Site}, else {@code Origin}) or that are too long are
 * refused with 4xx, also where the application has no protection against CSRF. A sub-domain is another origin: see
 * {@link #allowingOrigins}.
 *
 * <p><b>Order.</b> On one server, steps of one {@link StateStore} are made one after the other, and the user is read within the step, so
 * that no step sends an older state than the step before it; also where the store gives each request a copy of the session. Servers that
 * share the locks of {@link #lockedBy} keep this order among them. Without shared locks it comes from the client, which makes one step at
 * a time. If two servers make steps of one browser at once all the same, the later one is made again from what the store has by then.
 * Where the store does not show it, one of the two servers notices it with its next step within a minute, and boots again. Two browsers
 * of one person are two sessions, which {@link MessengerSession} describes.
 *
 * <p>A user who is refused never fails the request: the page is a visitor's then, also where it showed a user before. The log names the
 * attributes and the rule, never a value, once an hour. Where the user cannot be read at all, the answer is 503, and the client asks
 * again.
 *
 * <p>Thread-safe; make one for a workspace and share it.
 */
@SuppressWarnings("exports") // JSpecify is optional for users of the module.
public final class SessionEndpoint {
    private static final int LONGEST_BODY = SealedStore.LONGEST_STATE + 4096;

    private static final int BAD_REQUEST = 400;
    private static final int TOO_LARGE = 413;

    private final IntercomSerializer<?> serializerOfVisitors;
    private final StepScope scope;
    private final AllowedOrigins allowedOrigins;
    private final StepQueue queue;
    private final RecentStates recentStates;
    private final HourlyLog log;

    private SessionEndpoint(
            IntercomSerializer<?> serializerOfVisitors,
            StepScope scope,
            AllowedOrigins allowedOrigins,
            StepQueue queue,
            RecentStates recentStates,
            HourlyLog log) {
        this.serializerOfVisitors = serializerOfVisitors;
        this.scope = scope;
        this.allowedOrigins = allowedOrigins;
        this.queue = queue;
        this.recentStates = recentStates;
        this.log = log;
    }

    /**
     * An endpoint.
     *
     * @param serializer the serializer of a type of user, which also boots visitors. Users of other types bring their own, of the same
     *     workspace
     * @return the endpoint
     */
    public static SessionEndpoint of(IntercomSerializer<?> serializer) {
        Clock clock = serializer.messenger().clock();
        HourlyLog log = new HourlyLog(SessionEndpoint.class, clock);
        return new SessionEndpoint(
                serializer,
                Supplier::get,
                AllowedOrigins.NONE,
                new StepQueue(new LocalLocks(), log),
                new RecentStates(clock),
                log);
    }

    /**
     * The same endpoint, which runs each step within a scope.
     *
     * @param scope a read-only transaction, for instance
     * @return a new endpoint
     */
    public SessionEndpoint within(StepScope scope) {
        return new SessionEndpoint(
                serializerOfVisitors, Objects.requireNonNull(scope, "scope"), allowedOrigins, queue, recentStates, log);
    }

    /**
     * The same endpoint, which also answers pages of other origins, a sub-domain's or those of a proxy that hides its host for instance.
     * It sends no CORS headers: where the browser itself sees another origin, the application allows it {@code POST}, {@code content-type}
     * and the page's own headers. The client sends no cookie to another origin, so that each step is a visitor's in a new HTTP session,
     * unless the page sends a token ({@code headers}) or its cookies by a {@code fetch} of its own, for which the application allows
     * credentials.
     *
     * @param origins scheme and host, with the port unless it is the usual one, such as {@code https://www.example.com}
     * @return a new endpoint
     * @throws IllegalArgumentException if one is not an origin
     */
    public SessionEndpoint allowingOrigins(Collection<String> origins) {
        return new SessionEndpoint(serializerOfVisitors, scope, AllowedOrigins.of(origins), queue, recentStates, log);
    }

    /**
     * The same endpoint, which makes each step within a lock of these in place of its own, so that several servers make the steps of a
     * browser one after the other. Share the states as well: a {@link StateStore} has to load what any server saved last.
     *
     * @param locks the locks that the servers share
     * @return a new endpoint
     */
    public SessionEndpoint lockedBy(StepLocks locks) {
        return new SessionEndpoint(
                serializerOfVisitors,
                scope,
                allowedOrigins,
                new StepQueue(Objects.requireNonNull(locks, "locks"), log),
                recentStates,
                log);
    }

    /**
     * Answers a step of a page whose state the server keeps.
     *
     * @param request the request
     * @param store the state of the page's browser
     * @param currentUser reads the signed-in user, or null for a visitor; called within the step
     * @return the answer
     * @throws IOException if the request cannot be read
     */
    public EndpointAnswer answer(
            EndpointRequest request, StateStore store, Supplier<@Nullable SignedInUser<?>> currentUser)
            throws IOException {
        return answer(request, step -> {
            String id = store.id();
            EndpointStep made = new EndpointStep(
                    step, new VersionedStore(store, id, recentStates), UserMarker.of(request), scope, log);
            return queue.run(id, () -> answer(made, currentUser)).orElseGet(() -> AnsweredStep.tryAgain(Outcome.BUSY));
        });
    }

    private AnsweredStep answer(EndpointStep step, Supplier<@Nullable SignedInUser<?>> currentUser) {
        try {
            return step.answer(currentUser, serializerOfVisitors);
        } catch (SessionEndedException ended) {
            return AnsweredStep.ENDED;
        } catch (RuntimeException failure) {
            log.log(
                    System.Logger.Level.ERROR,
                    "The state of a browser could not be stored, so the page is asked to try again: "
                            + Failures.nameAndPlace(failure));
            return AnsweredStep.FAILED;
        }
    }

    /**
     * Answers a step of a page that keeps its state itself, sealed, for servers without HTTP sessions.
     *
     * @param request the request
     * @param sealer seals the state
     * @param currentUser reads the signed-in user, or null for a visitor
     * @return the answer, with the sealed state for the next request
     * @throws IOException if the request cannot be read
     * @throws IllegalArgumentException if the sealer has an identity verification secret
     */
    public EndpointAnswer answer(
            EndpointRequest request, StateSealer sealer, Supplier<@Nullable SignedInUser<?>> currentUser)
            throws IOException {
        Messenger messenger = serializerOfVisitors.messenger();
        sealer.requireOwnSecrets(messenger);
        return answer(request, step -> {
            SealedStore store = new SealedStore(sealer, messenger.appId(), messenger.clock(), step.sealedState());
            return answer(new EndpointStep(step, store, null, scope, log), currentUser);
        });
    }

    /**
     * Keeps an event in the state that the server keeps of a browser, for the next step of that person. Nothing is thrown for an event
     * that cannot be kept; the log says so. The page of no other person tells the event: see
     * {@link io.github.intercomkit.session.SessionEvents}.
     *
     * @param store the state of the person's browser, as {@link #answer} takes it
     * @param currentUser reads the signed-in user, or null for a visitor, as in a step
     * @param event what the person did
     */
    public void track(StateStore store, Supplier<@Nullable SignedInUser<?>> currentUser, MessengerEvent event) {
        Objects.requireNonNull(event, "event");
        String id = store.id();
        EventTracker tracker = new EventTracker(new VersionedStore(store, id, recentStates), scope, log);
        Optional<Boolean> tracked = queue.run(id, () -> {
            try {
                tracker.track(currentUser, serializerOfVisitors, event);
            } catch (SessionEndedException ended) {
                // The person has signed out meanwhile, and a sign-out drops the events.
                return false;
            } catch (RuntimeException failure) {
                log.log(
                        System.Logger.Level.ERROR,
                        "An event is not kept, since the state of its browser could not be stored: "
                                + Failures.nameAndPlace(failure));
                return false;
            }
            return true;
        });
        if (tracked.isEmpty()) {
            log.log(System.Logger.Level.ERROR, "An event is not kept, since a step of its browser does not end.");
        }
    }

    /** Makes a step of a request, and tells the observer. */
    private EndpointAnswer answer(EndpointRequest request, Function<StepRequest, AnsweredStep> step)
            throws IOException {
        long start = System.nanoTime();
        Kind kind = Kind.UNKNOWN;
        AnsweredStep answered = AnsweredStep.FAILED;
        try {
            EndpointAnswer refusal = RequestRules.refusal(request, allowedOrigins);
            byte[] body = refusal == null ? request.body(LONGEST_BODY + 1) : new byte[0];
            Optional<StepRequest> read = body.length > LONGEST_BODY ? Optional.empty() : StepRequest.read(body);
            if (refusal != null) {
                answered = AnsweredStep.rejected(refusal);
            } else if (read.isEmpty()) {
                answered = AnsweredStep.rejected(body.length > LONGEST_BODY ? TOO_LARGE : BAD_REQUEST);
            } else {
                kind = Kind.valueOf(read.get().step().name());
                answered = step.apply(read.get());
            }
            return answered.answer();
        } finally {
            Duration time = Duration.ofNanos(System.nanoTime() - start);
            serializerOfVisitors
                    .messenger()
                    .observer()
                    .stepMade(new MessengerStep(kind, answered.outcome(), time, answered.calls()));
        }
    }
}
