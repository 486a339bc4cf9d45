package io.github.intercomkit.web;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpHandler;
import io.github.intercomkit.Messenger;
import io.github.intercomkit.fixture.Customer;
import io.github.intercomkit.fixture.CustomerIntercomSerializer;
import io.github.intercomkit.identity.IdentityVerification;
import io.github.intercomkit.web.Sites.Answer;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.Random;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** The server of one story: its pages, its sign-in, the endpoint, HTTP sessions, restarts, and the faults of the network. */
final class StoryShop implements HttpHandler {
    static final String APP_ID = "stories1";

    private static final Pattern SESSION_COOKIE = Pattern.compile("(?:^|;) *sid=([^;]+)");
    private static final Set<String> SIGNED = Set.of("plan", "trial_ends_at");

    /** What happens to a request of the client. */
    enum Fault {
        NONE,
        LOST_REQUEST,
        LOST_ANSWER,
        CUT_ANSWER,
        TWICE,
        LATE,
        ERROR,
        UNAUTHORIZED,
        HTML
    }

    private final String base;
    private final Map<String, String> files;
    private final IdentityVerification verification;
    private final StoryPeople people;
    private final Random random;
    private final StoryLog log;
    private final Map<String, HttpSession> sessions = new ConcurrentHashMap<>();
    private final Queue<Fault> faults = new ConcurrentLinkedQueue<>();
    private final AtomicInteger inFlight = new AtomicInteger();
    private final StoryClock clock = new StoryClock();
    private volatile CustomerIntercomSerializer customers;
    private volatile SessionEndpoint endpoint;

    /** The session of the story's browser. */
    private volatile String currentId = "";

    /**
     * A server without a session.
     *
     * @param base the path of all that it serves
     * @param files the texts of page.html, story.js and client.js
     */
    StoryShop(
            String base,
            Map<String, String> files,
            IdentityVerification verification,
            StoryPeople people,
            long seed,
            StoryLog log) {
        this.base = base;
        this.files = files;
        this.verification = verification;
        this.people = people;
        this.random = new Random(seed);
        this.log = log;
        this.customers = serializer();
        this.endpoint = SessionEndpoint.of(customers);
    }

    private CustomerIntercomSerializer serializer() {
        Messenger messenger = Messenger.builder(APP_ID)
                .clock(clock)
                .identityVerification(verification)
                .build();
        return new CustomerIntercomSerializer(messenger, SIGNED);
    }

    /** Who is signed in at the story's browser; null for a visitor. */
    @Nullable String signedIn() {
        HttpSession session = sessions.get(currentId);
        return session == null ? null : session.person;
    }

    /** What the workspace must know of a person. */
    Map<String, Object> expectedOf(String person) {
        return attributesOf(people.get(person));
    }

    private Map<String, Object> attributesOf(Customer customer) {
        return StoryIntercom.attributesOf(customers.boot(customer).toMap());
    }

    void timePasses(Duration duration) {
        clock.forward(duration);
    }

    void fail(Fault fault) {
        faults.add(fault);
    }

    void recover() {
        faults.clear();
    }

    boolean isIdle() {
        return inFlight.get() == 0;
    }

    /** A new process. */
    void restart() {
        customers = serializer();
        endpoint = SessionEndpoint.of(customers);
    }

    /** A restart that loses the sessions, and signs people in again by a cookie of their own or not. */
    void restartWithoutSessions(boolean remembersPeople) {
        restart();
        String person = signedIn();
        sessions.clear();
        if (remembersPeople) {
            sessionOf(currentId).person = person;
        }
    }

    @Override
    public void handle(HttpExchange exchange) throws IOException {
        String path = exchange.getRequestURI().getPath().substring(base.length());
        String query = exchange.getRequestURI().getQuery();
        switch (path) {
            case "session" -> step(exchange);
            case "sign-in" -> signIn(exchange, query);
            case "sign-out" -> signOut(exchange);
            case "other" -> send(exchange, "text/html", "<!DOCTYPE html><title>Other</title>");
            case "client.js", "story.js" -> send(exchange, "text/javascript", files.get(path));
            default -> page(exchange);
        }
    }

    /** The first page begins the session. */
    private void page(HttpExchange exchange) throws IOException {
        if (currentId.isEmpty()) {
            newSession(exchange);
        }
        send(exchange, "text/html", files.get("page.html").replace("{{base}}", base));
    }

    private static void send(HttpExchange exchange, String type, String text) throws IOException {
        Sites.send(exchange, new Answer(type, Map.of(), text));
    }

    /** The query is the person, and whether the session stays. */
    private void signIn(HttpExchange exchange, String query) throws IOException {
        if (!query.endsWith("stays")) {
            newSession(exchange);
        }
        sessionOf(currentId).person = query.split("&")[0];
        exchange.sendResponseHeaders(204, -1);
        exchange.close();
    }

    private void signOut(HttpExchange exchange) throws IOException {
        newSession(exchange);
        exchange.sendResponseHeaders(204, -1);
        exchange.close();
    }

    /** A request with an old cookie finds an empty session. */
    private HttpSession session(HttpExchange exchange) {
        String cookies = String.join("; ", exchange.getRequestHeaders().getOrDefault("Cookie", List.of()));
        Matcher cookie = SESSION_COOKIE.matcher(cookies);
        return sessionOf(cookie.find() ? cookie.group(1) : "none");
    }

    private HttpSession sessionOf(String id) {
        return sessions.computeIfAbsent(id, HttpSession::new);
    }

    private void newSession(HttpExchange exchange) {
        sessions.remove(currentId);
        currentId = UUID.randomUUID().toString();
        exchange.getResponseHeaders().add("Set-Cookie", "sid=" + currentId + "; Path=" + base + "; HttpOnly");
    }

    private void step(HttpExchange exchange) throws IOException {
        inFlight.incrementAndGet();
        try (exchange) {
            byte[] body = exchange.getRequestBody().readAllBytes();
            Fault fault = faults.poll();
            log.add("    " + new String(body, StandardCharsets.UTF_8) + (fault == null ? "" : " meets " + fault));
            answer(exchange, body, fault == null ? Fault.NONE : fault);
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
        } finally {
            inFlight.decrementAndGet();
        }
    }

    private void answer(HttpExchange exchange, byte[] body, Fault fault) throws IOException, InterruptedException {
        switch (fault) {
            case LOST_REQUEST -> {}
            case ERROR -> exchange.sendResponseHeaders(500, -1);
            case UNAUTHORIZED -> exchange.sendResponseHeaders(401, -1);
            case HTML -> send(exchange, "text/html", "<!DOCTYPE html><title>Sign in</title>");
            default -> {
                EndpointAnswer answer = made(exchange, body);
                if (fault == Fault.TWICE) {
                    made(exchange, body);
                }
                Thread.sleep(fault == Fault.LATE ? 300 : random.nextInt(random.nextBoolean() ? 5 : 60));
                send(exchange, answer, fault);
            }
        }
    }

    /** Of a lost answer the browser sees the headers: without them it sends the request again by itself. */
    private static void send(HttpExchange exchange, EndpointAnswer answer, Fault fault) throws IOException {
        byte[] content = answer.body().getBytes(StandardCharsets.UTF_8);
        answer.headers().forEach(exchange.getResponseHeaders()::add);
        exchange.sendResponseHeaders(answer.status(), content.length == 0 ? -1 : content.length);
        if (content.length > 0 && fault != Fault.LOST_ANSWER) {
            int length = fault == Fault.CUT_ANSWER ? content.length / 2 : content.length;
            exchange.getResponseBody().write(content, 0, length);
        }
    }

    private EndpointAnswer made(HttpExchange exchange, byte[] body) throws IOException {
        HttpSession session = session(exchange);
        return endpoint.answer(new ShopRequest(exchange, body), session, () -> {
            String person = session.person;
            Customer customer = person == null ? null : people.get(person);
            session.isToldOf(person, customer);
            return customer == null ? null : new SignedInUser<>(customers, customer);
        });
    }

    /** An HTTP session, with the person who is signed in. */
    private final class HttpSession implements StateStore {
        private final String id;
        private volatile @Nullable String person;
        private volatile @Nullable String state;
        private @Nullable String told;

        HttpSession(String id) {
            this.id = id;
        }

        /** Within a step. */
        private void isToldOf(@Nullable String now, @Nullable Customer customer) {
            if (now != null && customer != null) {
                people.told(now, attributesOf(customer).keySet(), !now.equals(told));
            }
            told = now;
        }

        @Override
        public String id() {
            return id;
        }

        @Override
        public @Nullable String load() {
            return state;
        }

        @Override
        public void save(String saved) {
            state = saved;
        }
    }
}
