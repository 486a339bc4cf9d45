package io.github.intercomkit.web;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpHandler;
import io.github.intercomkit.Messenger;
import io.github.intercomkit.fixture.Customer;
import io.github.intercomkit.fixture.CustomerIntercomSerializer;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** The endpoint on a server that has one HTTP session, slow enough that steps which overlap are seen. */
final class ShopEndpoint implements HttpHandler {
    static final String PATH = "/intercomkit/session";

    private static final int MILLISECONDS = 50;
    private static final Pattern STEP = Pattern.compile("\"step\":\"(\\w+)\"");

    private final CustomerIntercomSerializer customers =
            new CustomerIntercomSerializer(Messenger.builder("k8w2v7qz").build());
    private final SessionEndpoint endpoint = SessionEndpoint.of(customers);
    private final HttpSession session = new HttpSession();
    private final List<String> steps = new CopyOnWriteArrayList<>();
    private final AtomicInteger inFlight = new AtomicInteger();
    private final AtomicInteger mostInFlight = new AtomicInteger();
    private volatile @Nullable Customer user;
    private volatile boolean losesAnswers;

    void signIn(String id, long apples) {
        Customer customer = Customer.withId(id);
        customer.apples = apples;
        customer.ratio = 0.5;
        user = customer;
    }

    void signOut() {
        user = null;
    }

    void loseAnswers(boolean losesAnswers) {
        this.losesAnswers = losesAnswers;
    }

    List<String> steps() {
        return List.copyOf(steps);
    }

    int mostInFlight() {
        return mostInFlight.get();
    }

    @Override
    public void handle(HttpExchange exchange) throws IOException {
        mostInFlight.accumulateAndGet(inFlight.incrementAndGet(), Math::max);
        try {
            EndpointAnswer answer = answer(exchange);
            Thread.sleep(MILLISECONDS);
            inFlight.decrementAndGet();
            answer.headers().forEach(exchange.getResponseHeaders()::set);
            exchange.sendResponseHeaders(answer.status(), 0);
            if (!losesAnswers) {
                exchange.getResponseBody().write(answer.body().getBytes(StandardCharsets.UTF_8));
            }
            exchange.close();
        } catch (InterruptedException stopped) {
            exchange.close();
        }
    }

    private EndpointAnswer answer(HttpExchange exchange) throws IOException {
        byte[] body = exchange.getRequestBody().readAllBytes();
        Matcher step = STEP.matcher(new String(body, StandardCharsets.UTF_8));
        if (step.find()) {
            steps.add(step.group(1));
        }
        Customer present = user;
        return endpoint.answer(
                new ShopRequest(exchange, body),
                session,
                () -> present == null ? null : new SignedInUser<>(customers, present));
    }

    private static final class HttpSession implements StateStore {
        private @Nullable String state;

        @Override
        public String id() {
            return "session";
        }

        @Override
        public @Nullable String load() {
            return state;
        }

        @Override
        public void save(String state) {
            this.state = state;
        }
    }
}
