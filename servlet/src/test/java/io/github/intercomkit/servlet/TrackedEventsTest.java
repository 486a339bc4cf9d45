package io.github.intercomkit.servlet;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.intercomkit.Messenger;
import io.github.intercomkit.MessengerEvent;
import io.github.intercomkit.web.StateSealer;
import jakarta.servlet.http.HttpServletRequest;
import java.lang.reflect.Proxy;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;

/** Events that code without a page at hand keeps in the HTTP session. */
@ParameterizedClass
@EnumSource(Container.Kind.class)
class TrackedEventsTest {
    private static final MessengerEvent ORDER =
            MessengerEvent.ofJson("{\"event_name\":\"ordered-apples\",\"metadata\":{\"apples\":3}}");

    private final Container.Kind kind;
    private final CustomerIntercomSerializer customers =
            new CustomerIntercomSerializer(Messenger.builder("k8w2v7qz").build());
    private final MessengerServlet servlet = MessengerServlet.of(customers, this::currentUser);
    private volatile boolean signedOutMeanwhile;
    private volatile MessengerEvent[] events = {ORDER};
    private Container container;
    private Browser browser;

    TrackedEventsTest(Container.Kind kind) {
        this.kind = kind;
    }

    @BeforeEach
    void start() throws Exception {
        container = kind.start((classes, context) -> {
            servlet.register(context);
            context.addServlet("orders", new ShopServlet(this::order)).addMapping("/orders");
        });
        browser = new Browser(container);
    }

    @AfterEach
    void stop() throws Exception {
        container.close();
    }

    @Test
    void theNextStepTellsTheEvent() throws Exception {
        browser.step("pageLoaded");

        browser.visit("/orders");

        assertThat(browser.step("userChanged").get("calls"))
                .hasToString("[[\"trackEvent\",\"ordered-apples\",{\"apples\":3}]]");
    }

    @Test
    void anEventOfAPersonWhoSignsOutMeanwhileIsDropped() throws Exception {
        browser.step("pageLoaded");
        signedOutMeanwhile = true;

        browser.visit("/orders");

        signedOutMeanwhile = false;
        assertThat(browser.methods("pageLoaded")).doesNotContain("trackEvent");
    }

    /** So that the connection can be used again, and a proxy sees where the answer ends. The container's buffer is smaller. */
    @Test
    void aLongAnswerSaysItsLengthInBytes() throws Exception {
        String members = IntStream.range(0, 10)
                .mapToObj(key -> "\"key" + key + "\":\"" + "ä".repeat(255) + "\"")
                .collect(Collectors.joining(",", "{", "}"));
        MessengerEvent event = MessengerEvent.ofJson("{\"event_name\":\"read\",\"metadata\":" + members + "}");
        events = IntStream.range(0, 20).mapToObj(each -> event).toArray(MessengerEvent[]::new);
        browser.step("pageLoaded");
        browser.visit("/orders");

        HttpResponse<String> answer = browser.send(browser.request("userChanged"));

        int length = answer.body().getBytes(StandardCharsets.UTF_8).length;
        assertThat(length).isGreaterThan(64 * 1024);
        assertThat(answer.headers().firstValueAsLong("Content-Length")).hasValue(length);
    }

    @Test
    void thePageThatKeepsTheStateCannotBeToldLater() {
        MessengerServlet stateless =
                servlet.sealedBy(StateSealer.withSecret("a random text of more than 32 characters"));
        HttpServletRequest request = (HttpServletRequest) Proxy.newProxyInstance(
                getClass().getClassLoader(), new Class<?>[] {HttpServletRequest.class}, (proxy, method, arguments) -> {
                    throw new UnsupportedOperationException(method.getName());
                });

        assertThatThrownBy(() -> stateless.track(request, ORDER))
                .isInstanceOf(IllegalStateException.class)
                .hasMessageContaining("MessengerCalls.trackEvent");
    }

    private void order(HttpServletRequest request) {
        for (MessengerEvent event : events) {
            servlet.track(request, event);
        }
    }

    private Customer currentUser(HttpServletRequest request) {
        if (signedOutMeanwhile) {
            request.getSession().invalidate();
        }
        return new Customer("17", 1, 4.5);
    }
}
