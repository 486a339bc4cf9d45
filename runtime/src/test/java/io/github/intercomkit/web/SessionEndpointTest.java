package io.github.intercomkit.web;

import static io.github.intercomkit.web.Answers.methods;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.github.intercomkit.Messenger;
import io.github.intercomkit.fixture.Customer;
import io.github.intercomkit.fixture.CustomerIntercomSerializer;
import io.github.intercomkit.fixture.RecordedLog;
import io.github.intercomkit.fixture.StoppedClock;
import io.github.intercomkit.fixture.TextOnDemand;
import io.github.intercomkit.identity.UserJwt;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** A page's steps over the endpoint, without a server. */
class SessionEndpointTest {
    private final StoppedClock clock = new StoppedClock();
    private final CustomerIntercomSerializer customers = new CustomerIntercomSerializer(
            Messenger.builder("k8w2v7qz").clock(clock).build());
    private final SessionEndpoint endpoint = SessionEndpoint.of(customers);
    private final MemoryStore browser = new MemoryStore("a");

    @Test
    void aVisitorIsBootedAndThenPinged() throws Exception {
        JsonNode booted = answer(PageRequest.step("pageLoaded"), null);

        assertThat(booted.get("calls")).hasToString("[[\"boot\",{\"app_id\":\"k8w2v7qz\"}]]");
        assertThat(booted.has("renewInSeconds")).isFalse();
        assertThat(booted.has("state")).isFalse();
        assertThat(answer(PageRequest.step("routeChanged"), null).get("calls")).hasToString("[[\"update\"]]");
    }

    @Test
    void aUserIsBootedAndItsChangesAreSent() throws Exception {
        answer(PageRequest.step("pageLoaded"), ada(1));

        JsonNode changed = answer(PageRequest.step("userChanged"), ada(2));

        assertThat(changed.get("calls").get(0).get(0).asText()).isEqualTo("update");
        assertThat(changed.get("calls").get(0).get(1)).hasToString("{\"user_id\":\"17\",\"apples\":2}");
    }

    @Test
    void aSignOutEndsTheSessionAndBootsAVisitor() throws Exception {
        answer(PageRequest.step("pageLoaded"), ada(1));

        assertThat(methods(answer(PageRequest.step("signedOut"), null))).isEqualTo("shutdown boot");
    }

    @Test
    void theKeyIsEqualForOnePersonAndHoldsNoId() throws Exception {
        String visitor = answer(PageRequest.step("pageLoaded"), null).get("for").asText();
        String ada = answer(PageRequest.step("userChanged"), ada(1)).get("for").asText();
        String adaAgain =
                answer(PageRequest.step("userChanged"), ada(2)).get("for").asText();
        String bob = answer(PageRequest.step("userChanged"), Customer.withId(18))
                .get("for")
                .asText();

        assertThat(ada).hasSize(16).isEqualTo(adaAgain).isNotEqualTo(visitor).isNotEqualTo(bob);
        assertThat(adaInAnotherBrowser()).isNotEqualTo(ada);
    }

    private String adaInAnotherBrowser() throws Exception {
        return json(endpoint.answer(
                        PageRequest.step("pageLoaded"),
                        new MemoryStore("b"),
                        () -> new SignedInUser<>(customers, ada(1))))
                .get("for")
                .asText();
    }

    @Test
    void aPageThatShowedAPersonInASessionThatIsGoneShutsDownFirst() throws Exception {
        PageRequest remembered = PageRequest.body("{\"step\":\"pageLoaded\",\"for\":\"AAAAAAAAAAAAAAAA\"}");

        assertThat(methods(answer(remembered, null))).isEqualTo("shutdown boot");
    }

    @Test
    void aCookieOutlivesTheSessionOfAUserUntilAVisitorIsBooted() throws Exception {
        EndpointAnswer booted =
                endpoint.answer(PageRequest.step("pageLoaded"), browser, () -> new SignedInUser<>(customers, ada(1)));
        assertThat(booted.headers())
                .containsEntry(
                        "Set-Cookie", "intercomkit-user=1; Path=/; Max-Age=31536000; HttpOnly; SameSite=Lax; Secure");
        PageRequest marked = PageRequest.step("pageLoaded").with("Cookie", "a=b; intercomkit-user=1");
        assertThat(endpoint.answer(marked, browser, () -> new SignedInUser<>(customers, ada(1)))
                        .headers())
                .doesNotContainKey("Set-Cookie");

        EndpointAnswer expired = endpoint.answer(marked, new MemoryStore("c"), () -> null);

        assertThat(methods(json(expired))).isEqualTo("shutdown boot");
        assertThat(expired.headers().get("Set-Cookie")).startsWith("intercomkit-user=1; Path=/; Max-Age=0;");
    }

    @Test
    void theAnswerSaysWhenTheTokenIsToBeRenewed() throws Exception {
        CustomerIntercomSerializer proved = new CustomerIntercomSerializer(Messenger.builder("k8w2v7qz")
                .clock(clock)
                .identityVerification(UserJwt.withSecret("secret"))
                .build());
        SessionEndpoint proving = SessionEndpoint.of(proved);

        JsonNode booted =
                json(proving.answer(PageRequest.step("pageLoaded"), browser, () -> new SignedInUser<>(proved, ada(1))));
        assertThat(booted.get("renewInSeconds").asLong()).isEqualTo(54 * 60);

        clock.forward(54 * 60);
        JsonNode renewed = json(
                proving.answer(PageRequest.step("userChanged"), browser, () -> new SignedInUser<>(proved, ada(1))));
        assertThat(renewed.get("calls").get(0).get(1).has("intercom_user_jwt")).isTrue();
        assertThat(renewed.get("renewInSeconds").asLong()).isEqualTo(54 * 60);
    }

    @Test
    void aRefusedUserIsBootedAsAVisitorAndOtherwiseNotAtAll() throws Exception {
        Customer wrong = ada(1);
        wrong.ratio = Double.NaN;

        assertThat(answer(PageRequest.step("pageLoaded"), wrong).get("calls"))
                .hasToString("[[\"boot\",{\"app_id\":\"k8w2v7qz\"}]]");
        assertThat(answer(PageRequest.step("userChanged"), wrong).get("calls")).isEmpty();
        answer(PageRequest.step("userChanged"), ada(1));
        assertThat(methods(answer(PageRequest.step("routeChanged"), wrong)))
                .as("the refused user may be another person than the one who is shown")
                .isEqualTo("shutdown boot");
        answer(PageRequest.step("userChanged"), ada(1));
        assertThat(methods(answer(PageRequest.step("pageLoaded"), wrong))).isEqualTo("shutdown boot");
    }

    @Test
    void aUserWhoCannotBeReadIsAskedForAgainAndChangesNothing() throws Exception {
        answer(PageRequest.step("pageLoaded"), ada(1));
        String before = browser.load();

        EndpointAnswer answer = endpoint.answer(PageRequest.step("userChanged"), browser, () -> {
            throw new IllegalStateException("the database is down, said ada@example.com");
        });

        assertThat(answer.status()).isEqualTo(503);
        assertThat(answer.headers()).containsEntry("Retry-After", "30");
        assertThat(browser.load()).isEqualTo(before);
    }

    @Test
    void anAccessorThatThrowsIsAskedAgainToo() throws Exception {
        Customer notLoaded = ada(1);
        notLoaded.plan = TextOnDemand.throwing(new IllegalStateException("not loaded"));

        assertThat(endpoint.answer(
                                PageRequest.step("pageLoaded"), browser, () -> new SignedInUser<>(customers, notLoaded))
                        .status())
                .isEqualTo(503);
    }

    @Test
    void theUserIsReadWithinTheScope() throws Exception {
        List<String> order = new ArrayList<>();
        SessionEndpoint scoped = endpoint.within(new StepScope() {
            @Override
            public <R> R run(Supplier<R> step) {
                order.add("begin");
                R result = step.get();
                order.add("end");
                return result;
            }
        });
        Customer lazy = ada(1);
        lazy.plan = new TextOnDemand(() -> {
            order.add("plan");
            return "gold";
        });

        scoped.answer(PageRequest.step("pageLoaded"), browser, () -> {
            order.add("user");
            return new SignedInUser<>(customers, lazy);
        });

        assertThat(order).startsWith("begin", "user", "plan").endsWith("end");
    }

    @ParameterizedTest
    @CsvSource({"GET", "PUT", "DELETE", "OPTIONS", "HEAD"})
    void onlyAPostIsAnswered(String method) throws Exception {
        EndpointAnswer answer = endpoint.answer(PageRequest.step("pageLoaded").withMethod(method), browser, () -> null);

        assertThat(answer.status()).isEqualTo(405);
        assertThat(answer.headers()).containsEntry("Allow", "POST").containsEntry("Cache-Control", "no-store");
        assertThat(browser.load()).isNull();
    }

    @ParameterizedTest
    @CsvSource(
            nullValues = "-",
            value = {
                "cross-site, https://shop.example, 403",
                "same-site, https://shop.example, 403",
                "none, https://shop.example, 403",
                "same-origin, https://evil.example, 200",
                "-, https://evil.example, 403",
                "-, http://shop.example:8080, 403",
                "-, null, 403",
                "-, 'no uri', 403",
                "-, https://shop.example, 200",
                "-, http://SHOP.example, 200",
                "-, -, 200"
            })
    void aPageOfAnotherOriginIsRefused(@Nullable String site, @Nullable String origin, int status) throws Exception {
        PageRequest request =
                PageRequest.step("pageLoaded").with("Sec-Fetch-Site", site).with("Origin", origin);

        assertThat(endpoint.answer(request, browser, () -> null).status()).isEqualTo(status);
    }

    @ParameterizedTest
    @CsvSource(
            nullValues = "-",
            value = {
                "-, 415",
                "text/plain, 415",
                "application/x-www-form-urlencoded, 415",
                "application/json, 200",
                "Application/JSON;charset=utf-8, 200",
                "application/jsonp, 415"
            })
    void onlyJsonIsRead(@Nullable String type, int status) throws Exception {
        PageRequest request = PageRequest.step("pageLoaded").with("Content-Type", type);

        assertThat(endpoint.answer(request, browser, () -> null).status()).isEqualTo(status);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "{",
                "[]",
                "null",
                "1",
                "{\"step\":1}",
                "{\"step\":null}",
                "{\"step\":\"boot\"}",
                "{}",
                "{\"step\":\"pageLoaded\"",
                "{\"step\":{\"step\":\"pageLoaded\"}}"
            })
    void aMalformedBodyIsRefused(String body) throws Exception {
        EndpointAnswer answer = endpoint.answer(PageRequest.body(body), browser, () -> null);

        assertThat(answer.status()).isEqualTo(400);
        assertThat(answer.body()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"state", "for", "other"})
    void aMemberThatIsNullCountsAsAbsent(String member) throws Exception {
        PageRequest request = PageRequest.body("{\"" + member + "\":null,\"step\":\"pageLoaded\"}");

        assertThat(methods(answer(request, ada(1)))).isEqualTo("boot");
    }

    @Test
    void aBodyThatIsNestedDeeplyIsRefused() throws Exception {
        PageRequest request = PageRequest.body("{\"step\":" + "[".repeat(500_000));

        assertThat(endpoint.answer(request, browser, () -> null).status()).isEqualTo(400);
    }

    @Test
    void eachFailureIsLoggedOnceAnHourWithoutValues() throws Exception {
        Customer wrong = ada(1);
        wrong.plan = "canary".repeat(50);
        try (RecordedLog log = RecordedLog.of(SessionEndpoint.class)) {
            for (int minute = 0; minute < 60; minute += 20) {
                answer(PageRequest.step("userChanged"), wrong);
                assertThat(endpoint.within(failing("canary"))
                                .answer(PageRequest.step("userChanged"), browser, () -> null)
                                .status())
                        .isEqualTo(503);
                clock.forward(20 * 60);
            }
            assertThat(log.messages()).hasSize(2);
            assertThat(log.messages().get(0)).contains("\"plan\"", "longer than 255");
            assertThat(log.messages().get(1)).contains("java.lang.IllegalStateException at ", "SessionEndpointTest");
            assertThat(log.messages().toString()).doesNotContain("canary");

            answer(PageRequest.step("userChanged"), wrong);
            assertThat(log.messages()).hasSize(3);
        }
    }

    private static StepScope failing(String message) {
        return new StepScope() {
            @Override
            public <R> R run(Supplier<R> step) {
                throw new IllegalStateException(message);
            }
        };
    }

    @ParameterizedTest
    @CsvSource({"1052672, 200", "1052673, 413", "2000000, 413"})
    void aBodyMayHaveTheLongestSealedStateAndFourKiB(int length, int status) throws Exception {
        String body = "{\"step\":\"pageLoaded\",\"state\":\"\"}";
        body = body.replace("\"\"}", "\"" + "x".repeat(length - body.length()) + "\"}");

        assertThat(body).hasSize(length);
        assertThat(endpoint.answer(PageRequest.body(body), browser, () -> null).status())
                .isEqualTo(status);
    }

    @Test
    void noMoreOfABodyIsReadThanTellsThatItIsTooLong() throws Exception {
        List<Integer> limits = new ArrayList<>();
        EndpointRequest request = new EndpointRequest() {
            private final PageRequest step = PageRequest.step("pageLoaded");

            @Override
            public String method() {
                return step.method();
            }

            @Override
            public boolean isSecure() {
                return step.isSecure();
            }

            @Override
            public @Nullable String header(String name) {
                return step.header(name);
            }

            @Override
            public byte[] body(int limit) {
                limits.add(limit);
                return step.body(limit);
            }
        };

        assertThat(endpoint.answer(request, browser, () -> null).status()).isEqualTo(200);
        assertThat(limits).containsExactly(1_052_673);
    }

    @Test
    void answersAreNeverCached() throws Exception {
        EndpointAnswer answer = endpoint.answer(PageRequest.step("pageLoaded"), browser, () -> null);

        assertThat(answer.headers())
                .isEqualTo(Map.of(
                        "Cache-Control",
                        "no-store",
                        "Content-Type",
                        "application/json",
                        "X-Content-Type-Options",
                        "nosniff"));
    }

    /** Without the lock two steps would both start from the first state, and the second would repeat the first one's changes. */
    @Test
    void stepsOfOneBrowserAreMadeOneAfterTheOtherAndReadTheUserWithin() throws Exception {
        answer(PageRequest.step("pageLoaded"), ada(0));
        AtomicInteger apples = new AtomicInteger();
        AtomicInteger inside = new AtomicInteger();
        CountDownLatch start = new CountDownLatch(1);
        ExecutorService threads = Executors.newFixedThreadPool(4);
        try {
            List<Future<JsonNode>> answers = new ArrayList<>();
            for (int i = 0; i < 4; i++) {
                answers.add(threads.submit(() -> {
                    start.await();
                    return json(endpoint.answer(PageRequest.step("userChanged"), browser, () -> {
                        assertThat(inside.incrementAndGet()).isEqualTo(1);
                        Customer ada = ada(apples.incrementAndGet());
                        inside.decrementAndGet();
                        return new SignedInUser<>(customers, ada);
                    }));
                }));
            }
            start.countDown();
            List<Long> sent = new ArrayList<>();
            for (Future<JsonNode> answer : answers) {
                sent.add(answer.get(10, TimeUnit.SECONDS)
                        .get("calls")
                        .get(0)
                        .get(1)
                        .get("apples")
                        .asLong());
            }

            assertThat(sent).containsExactlyInAnyOrder(1L, 2L, 3L, 4L);
            assertThat(answer(PageRequest.step("userChanged"), ada(4)).get("calls"))
                    .isEmpty();
        } finally {
            threads.shutdownNow();
        }
    }

    @Test
    void aStoredStateThatIsDamagedBootsAgain() throws Exception {
        answer(PageRequest.step("pageLoaded"), ada(1));
        browser.save(browser.load().substring(5));

        EndpointAnswer answer = SessionEndpoint.of(customers)
                .answer(PageRequest.step("userChanged"), browser, () -> new SignedInUser<>(customers, ada(1)));

        assertThat(methods(json(answer))).isEqualTo("shutdown boot");
    }

    private JsonNode answer(PageRequest request, @Nullable Customer user) throws IOException {
        return json(endpoint.answer(request, browser, () -> user == null ? null : new SignedInUser<>(customers, user)));
    }

    private static JsonNode json(EndpointAnswer answer) throws IOException {
        assertThat(answer.status()).isEqualTo(200);
        return new ObjectMapper().readTree(answer.body());
    }

    private static Customer ada(long apples) {
        Customer ada = Customer.withId(17);
        ada.apples = apples;
        return ada;
    }
}
